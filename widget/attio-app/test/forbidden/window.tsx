export const found = window.location;
