import { describe, expect, it } from "vitest";
import { answerRange, type RangeAnswer } from "../../src/load/context/http-range.js";

const ignored: RangeAnswer = { kind: "ignored" };
const unsatisfiable: RangeAnswer = { kind: "unsatisfiable" };
const part = (start: number, end: number): RangeAnswer => ({ kind: "part", start, end });

describe("the Range header for 10 bytes", () => {
  it.each<[header: string | undefined, answer: RangeAnswer]>([
    ["bytes=0-0", part(0, 1)],
    ["bytes=0-9", part(0, 10)],
    ["bytes=2-5", part(2, 6)],
    ["bytes=9-9", part(9, 10)],
    ["bytes=8-20", part(8, 10)],
    ["bytes=0-99999999999999999999999", part(0, 10)],
    ["bytes=3-", part(3, 10)],
    ["bytes=0-", part(0, 10)],
    ["bytes=-1", part(9, 10)],
    ["bytes=-10", part(0, 10)],
    ["bytes=-25", part(0, 10)],
    ["bytes=007-8", part(7, 9)],
    ["BYTES=2-5", part(2, 6)],
    ["bytes= 2-5 ", part(2, 6)],
    ["bytes=,2-5,", part(2, 6)],
    ["bytes=10-", unsatisfiable],
    ["bytes=10-12", unsatisfiable],
    ["bytes=99999999999999999999-", unsatisfiable],
    ["bytes=-0", unsatisfiable],
    ["bytes=-000", unsatisfiable],
    [undefined, ignored],
    ["", ignored],
    ["bytes", ignored],
    ["bytes=", ignored],
    ["bytes=,", ignored],
    ["bytes=-", ignored],
    ["bytes=5-2", ignored],
    ["bytes=9007199254740993-9007199254740992", ignored],
    ["bytes=a-b", ignored],
    ["bytes=1.5-3", ignored],
    ["bytes=2 - 5", ignored],
    ["bytes=--5", ignored],
    ["bytes=+2-5", ignored],
    ["bytes=0x1-5", ignored],
    ["bytes 2-5", ignored],
    ["bytes =2-5", ignored],
    ["2-5", ignored],
    ["items=2-5", ignored],
    ["bytes=0-1,4-5", ignored],
    ["bytes=0-1,-2", ignored],
  ])("%s", (header, answer) => {
    expect(answerRange(header, 10)).toEqual(answer);
  });
});

describe("the Range header for no bytes", () => {
  it.each<[header: string, answer: RangeAnswer]>([
    ["bytes=0-", unsatisfiable],
    ["bytes=0-0", unsatisfiable],
    ["bytes=-0", unsatisfiable],
    ["bytes=-5", ignored],
  ])("%s", (header, answer) => {
    expect(answerRange(header, 0)).toEqual(answer);
  });
});
