
namespace SchemaTasks.Generation.Types.CSharp;

/// <summary>Prints what writes rows: parameters of each column, INSERT and UPDATE.</summary>
internal static class CSharpCommands
{
    private const string Command = "global::Npgsql.NpgsqlCommand";
    private const string Connection = "global::Npgsql.NpgsqlConnection";

    /// <summary>A record of the columns that an INSERT may give; what is left out gets the column's default.</summary>
    public static void WriteInsert(OutputText text, CSharpNames names, TypedRelation relation, CSharpColumn[] columns)
    {
        var written = columns.Where(column => !column.Column.IsReadOnly).ToList();
        text.Append($"    /// <summary>A row to insert into {CSharpText.Escape(relation.Name.ToString()).ReplaceLineEndings(" ")}. A member that is null is left out of the INSERT, so that the column's default applies.</summary>\n");
        text.Append($"    public sealed partial record {names.OfInsert(relation)}\n    {{\n");
        foreach (var column in written)
        {
            text.Append(column.Column.Insert == WriteRule.Required ? "        public required "u8 : "        public "u8).Append(column.Bare).Append(column.Column.Insert == WriteRule.Required ? " "u8 : "? "u8).Append(column.PropertyText).Append(" { get; init; }\n\n"u8);
        }
        text.Append("        /// <summary>INSERT INTO … VALUES …, with RETURNING and the list if one is given.</summary>\n"u8);
        text.Append($"        public {Command} CreateCommand({Connection} connection, string? returning = null)\n        {{\n");
        text.Append($"            var command = new SchemaCommand(connection);\n");
        foreach (var column in written) Add(text, "Set("u8, column, ""u8);
        text.Append($"            return command.Insert({names.OfTable(relation)}.FullName, returning);\n        }}\n    }}\n\n");
    }

    public static void WriteParametersAndUpdate(OutputText text, CSharpNames names, TypedRelation relation, CSharpColumn[] columns)
    {
        var written = columns.Where(column => !column.Column.IsReadOnly).ToList();
        text.Append("\n        /// <summary>Parameters of the columns that may be written, each with the column's type.</summary>\n        public static class Parameters\n        {\n"u8);
        foreach (var column in written)
        {
            text.Append("            public static global::Npgsql.NpgsqlParameter "u8).Append(column.PropertyText).Append("("u8).Append(column.TypeName).Append(" value, string? name = null) => SchemaCommand.Parameter(name, value, "u8);
            text.Append(column.DataTypeName).Append(");\n"u8);
        }
        text.Append("        }\n"u8);
        var key = relation.Table!.PrimaryKey?.Columns ?? [];
        var changed = written.Where(column => !key.Contains(column.Column.Name)).ToList();
        if (key.IsEmpty || changed.Count == 0) return;
        text.Append($"\n        /// <summary>UPDATE of all columns that may be written, where the primary key is the row's.</summary>\n        public static {Command} CreateUpdateCommand({Connection} connection, {names.OfRow(relation)} row)\n        {{\n");
        text.Append("            var command = new SchemaCommand(connection);\n"u8);
        foreach (var column in changed) Add(text, "Change("u8, column, "row."u8);
        foreach (var column in columns.Where(column => key.Contains(column.Column.Name))) Add(text, "Where("u8, column, "row."u8);
        text.Append("            return command.Update(FullName);\n        }\n"u8);
    }

    private static void Add(OutputText text, ReadOnlySpan<byte> method, CSharpColumn column, ReadOnlySpan<byte> owner)
    {
        text.Append("            command."u8).Append(method).Append(column.Quoted).Append(", "u8).Append(owner).Append(column.PropertyText);
        text.Append(column.Type.ParseMethod is not null ? ".ToLabel(), "u8 : ", "u8).Append(column.DataTypeName);
        if (column.Type.AsText) text.Append(", "u8).Append(CSharpText.Literal(column.Column.Type));
        text.Append(");\n"u8);
    }
}
