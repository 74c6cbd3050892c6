import type { Kind } from '../kinds/kinds';
import type { Place } from '../lifecycle/stages';

/** What people call the places of a line, in English, German, French and Spanish; without accents, the likeliest first. */
export const placeWords: Readonly<Record<Place, readonly string[]>> = {
  identified: [
    ...['identified', 'new', 'reported', 'raised', 'submitted', 'open', 'backlog', 'to do'],
    ...['erfasst', 'neu', 'gemeldet', 'identifiziert', 'eingereicht', 'offen', 'zu erledigen'],
    ...['identifie', 'nouveau', 'signale', 'ouvert', 'a faire'],
    ...['identificado', 'nuevo', 'registrado', 'abierto', 'por hacer'],
  ],
  corrected: [
    ...['corrected', 'contained', 'containment', 'correction'],
    ...['korrigiert', 'sofortmassnahme', 'korrektur', 'behoben', 'eingedammt'],
    ...['corrige', 'contenu', 'corregido', 'contenido', 'correccion'],
  ],
  analysed: [
    ...['analysed', 'analyzed', 'analysis', 'root cause', 'investigation'],
    ...['analysiert', 'ursachenanalyse', 'analyse', 'ursache', 'cause', 'analizado', 'analisis', 'causa'],
  ],
  prioritized: [
    ...['prioritized', 'prioritised', 'triaged', 'assessed', 'evaluated', 'rated'],
    ...['priorisiert', 'bewertet', 'eingestuft', 'bewertung', 'priorise', 'evalue', 'priorizado', 'evaluado', 'valorado'],
  ],
  drafted: ['drafted', 'draft', 'entwurf', 'entworfen', 'brouillon', 'borrador'],
  planned: [
    ...['planned', 'scheduled', 'planning', 'approved', 'ready', 'selected for development'],
    ...['geplant', 'in planung', 'planung', 'genehmigt', 'freigegeben', 'bereit'],
    ...['planifie', 'planification', 'approuve', 'pret', 'planificado', 'planificacion', 'aprobado', 'listo'],
  ],
  implementing: [
    ...['implementing', 'implementation', 'in progress', 'doing', 'in work'],
    ...['in umsetzung', 'umsetzung', 'in arbeit', 'in bearbeitung', 'wird umgesetzt'],
    ...['mise en oeuvre', 'en cours', 'realisation', 'implementando', 'implementacion', 'en curso', 'en progreso', 'ejecucion'],
  ],
  pursued: [
    ...['pursued', 'active', 'in pursuit', 'in progress', 'verfolgt', 'laufend', 'aktiv', 'in arbeit'],
    ...['poursuivi', 'actif', 'en cours', 'activo', 'en curso', 'perseguido'],
  ],
  verifying: [
    ...['verifying', 'verification', 'effectiveness check', 'in review', 'review', 'testing', 'checking'],
    ...['wirksamkeitsprufung', 'in prufung', 'verifizierung', 'uberprufung', 'prufung', 'kontrolle', 'prufen', 'wirksamkeit'],
    ...['en verification', 'verification de l efficacite', 'controle', 'en revue', 'verificacion', 'en revision', 'revision'],
  ],
  standardized: [
    ...['standardized', 'standardised', 'documented', 'standardisiert', 'dokumentiert', 'verankert', 'dokumentation'],
    ...['standardise', 'documente', 'estandarizado', 'documentado'],
  ],
  communicated: [
    ...['communicated', 'done', 'closed', 'completed', 'resolved', 'finished'],
    ...['kommuniziert', 'abgeschlossen', 'erledigt', 'fertig', 'geschlossen'],
    ...['communique', 'termine', 'clos', 'ferme', 'comunicado', 'terminado', 'completado', 'hecho', 'cerrado'],
  ],
  closed: [
    ...['closed', 'done', 'resolved', 'completed', 'geschlossen', 'abgeschlossen', 'erledigt', 'fertig'],
    ...['clos', 'ferme', 'termine', 'cerrado', 'resuelto', 'hecho'],
  ],
  achieved: ['achieved', 'reached', 'done', 'erreicht', 'abgeschlossen', 'erledigt', 'atteint', 'termine', 'alcanzado', 'logrado', 'hecho'],
  'on-hold': [
    ...['on hold', 'paused', 'parked', 'waiting', 'blocked', 'deferred'],
    ...['zuruckgestellt', 'pausiert', 'angehalten', 'wartet', 'wartend', 'blockiert'],
    ...['en attente', 'suspendu', 'bloque', 'en espera', 'pausado', 'bloqueado'],
  ],
  declined: [
    ...['declined', 'rejected', 'won t do', 'cancelled', 'canceled', 'dropped'],
    ...['abgelehnt', 'verworfen', 'zuruckgewiesen', 'storniert', 'refuse', 'rejete', 'annule', 'rechazado', 'descartado', 'cancelado'],
  ],
};

export const kindWords: Readonly<Record<Kind, readonly string[]>> = {
  improvement: [
    ...['improvement', 'continual improvement', 'opportunity for improvement', 'kaizen'],
    ...['verbesserung', 'verbesserungsvorschlag', 'verbesserungsmassnahme', 'amelioration', 'mejora', 'oportunidad de mejora'],
  ],
  nonconformity: [
    ...['nonconformity', 'non conformity', 'nonconformance', 'non conformance', 'audit finding'],
    ...['nichtkonformitat', 'abweichung', 'non conformite', 'ecart', 'no conformidad'],
  ],
  'corrective-action': ['corrective action', 'capa', 'korrekturmassnahme', 'action corrective', 'accion correctiva', 'massnahme', 'action'],
  objective: [
    ...['security objective', 'objective', 'goal', 'sicherheitsziel', 'informationssicherheitsziel', 'ziel'],
    ...['objectif de securite', 'objectif', 'objetivo de seguridad', 'objetivo'],
  ],
};

export const actionWords: readonly string[] = [
  ...['improvement action', 'action', 'measure', 'sub task', 'subtask', 'massnahme', 'unteraufgabe'],
  ...['mesure', 'sous tache', 'accion', 'medida', 'subtarea'],
];
