import { defineSuite, mustBe, requirement } from "zarr-store-conform/suite";

const sized = (name, size) =>
  requirement({
    id: `mine.${name}`,
    title: `The ${name} size is ${size}.`,
    run: (scenario) => mustBe(scenario, `${name} size`, size, async () => 0),
  });

/** Two requirements that no store keeps. */
export default defineSuite({
  id: "mine",
  title: "Ours",
  requirements: [sized("first", 1), sized("second", 2)],
});
