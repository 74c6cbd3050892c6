import Button from '@atlaskit/button/new';

interface FormButtonsProps {
  readonly submit: string;
  readonly busy: boolean;
  readonly onCancel: () => void;
}

/** The end of every small form: do it, or leave it. */
export function FormButtons({ submit, busy, onCancel }: FormButtonsProps) {
  return (
    <div className="form-buttons">
      <Button type="submit" appearance="primary" isLoading={busy}>
        {submit}
      </Button>
      <Button appearance="subtle" onClick={onCancel} isDisabled={busy}>
        Cancel
      </Button>
    </div>
  );
}
