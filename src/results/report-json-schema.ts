import * as z from "zod/mini";
import { byteWindowSchema, callEvidenceSchema, errorEvidenceSchema } from "./evidence-schema.js";
import { failureSchema, wrongBytesSchema } from "./failure-schema.js";
import { reportVersion } from "./report.js";
import { reportSchema } from "./report-schema.js";

// Named, so that the parts that occur in many places stand in `$defs` once.
const definitions = z.registry<{ id: string }>();
definitions.add(byteWindowSchema, { id: "ByteWindow" });
definitions.add(errorEvidenceSchema, { id: "ErrorEvidence" });
definitions.add(callEvidenceSchema, { id: "CallEvidence" });
definitions.add(wrongBytesSchema, { id: "WrongBytes" });
definitions.add(failureSchema, { id: "Failure" });

/** The published name of the schema: an export of the package. */
export const reportSchemaId = "https://unpkg.com/zarr-store-conform/dist/report.schema.json";

/**
 * The JSON Schema (draft 2020-12) of a report. Fields beyond those that it describes are allowed, so that a report of a later
 * version still validates.
 */
export function reportJsonSchema(): Record<string, unknown> {
  const schema = z.toJSONSchema(reportSchema, {
    metadata: definitions,
    io: "input",
    target: "draft-2020-12",
  });
  const { $schema, ...rest } = schema;
  return {
    $schema,
    $id: reportSchemaId,
    title: `zarr-store-conform report, version ${reportVersion}`,
    description: "The result of one conformance run against one Zarr store.",
    ...rest,
  };
}
