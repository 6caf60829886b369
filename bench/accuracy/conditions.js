/** What is compared, and on what machine: as it is, or with one more process that never rests. */
export const conditions = [
  { name: "A against A", every: 0, busy: false },
  { name: "+5 %", every: 20, busy: false },
  { name: "+10 %", every: 10, busy: false },
  { name: "+25 %", every: 4, busy: false },
  { name: "A against A, other core busy", every: 0, busy: true },
  { name: "+5 %, other core busy", every: 20, busy: true },
];
