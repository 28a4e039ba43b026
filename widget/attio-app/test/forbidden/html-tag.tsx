export const found = <div>A tag that Attio cannot draw</div>;
