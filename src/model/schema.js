/** Declares a table schema and keeps the exact types of its columns. */
export function tableSchema(schema) {
    return schema;
}
