import type { AdoptionView } from '../../src/contract/adoption';
import { linkNames, linkVerbs, type LinkName } from '../../src/domain/links/relations';
import { ChoiceField } from '../shared/fields/field';

/** Link types of the site that are to be used; the app makes the others. */
export type ChosenLinks = Readonly<Partial<Record<LinkName, string>>>;

interface LinkChoicesProps {
  readonly linkTypes: AdoptionView['linkTypes'];
  readonly links: ChosenLinks;
  readonly onChange: (links: ChosenLinks) => void;
}

/** Which link type stands for which relation between records. It is chosen once for the site. */
export function LinkChoices({ linkTypes, links, onChange }: LinkChoicesProps) {
  const options = linkTypes.map(({ id, name, outward, inward }) => ({ value: id, label: `${name} (${outward}, ${inward})` }));
  const choose = (link: LinkName, id: string) => {
    const { [link]: _before, ...others } = links;
    onChange(id === '' ? others : { ...others, [link]: id });
  };
  return (
    <details className="thing-group">
      <summary>
        <strong>Link types</strong> <span className="subtle">for the whole site, once</span>
      </summary>
      <div className="tight">
        {linkNames.map((link) => (
          <ChoiceField
            key={link}
            label={`One record ${linkVerbs[link].outward} another`}
            value={links[link] ?? ''}
            none="One of its own, made by the app"
            options={options}
            onChange={(id) => choose(link, id)}
          />
        ))}
      </div>
    </details>
  );
}
