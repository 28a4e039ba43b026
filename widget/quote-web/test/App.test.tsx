import { render, screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { App } from "../src/App";

it("shows what the page is for", () => {
  render(<App />);
  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("BNG quote");
});
