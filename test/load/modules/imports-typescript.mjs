export { default } from "./types/enum.ts";
