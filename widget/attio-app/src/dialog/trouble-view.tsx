import { Banner, Button, Typography } from "attio/client";

import type { TroubleText } from "../trouble";

interface Props {
  readonly trouble: TroubleText;
  readonly button: { readonly label: string; readonly onClick: () => void } | null;
}

/** Why there is nothing else to show, and what can be done about it. */
export function TroubleView({ trouble, button }: Props) {
  return (
    <>
      <Banner variant="error" size="large" title={trouble.title}>
        {trouble.text}
      </Banner>
      {trouble.reference === null ? null : (
        <Typography.Caption>{`Reference: ${trouble.reference}`}</Typography.Caption>
      )}
      {button === null ? null : <Button label={button.label} onClick={button.onClick} />}
    </>
  );
}
