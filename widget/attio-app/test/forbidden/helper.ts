export const found = document.title;
