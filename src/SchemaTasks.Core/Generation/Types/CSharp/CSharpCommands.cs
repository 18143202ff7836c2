namespace SchemaTasks.Generation.Types.CSharp;

/// <summary>Prints what writes rows: parameters of each column, INSERT and UPDATE.</summary>
internal static class CSharpCommands
{
    private const string Command = "global::Npgsql.NpgsqlCommand";
    private const string Connection = "global::Npgsql.NpgsqlConnection";

    /// <summary>A record of the columns that an INSERT may give; what is left out gets the column's default.</summary>
    public static void WriteInsert(OutputText text, CSharpNames names, TypedRelation relation, CSharpColumn[] columns)
    {
        text.Append($"    /// <summary>A row to insert into {CSharpText.Escape(relation.Name.ToString()).ReplaceLineEndings(" ")}. A member that is null is left out of the INSERT, so that the column's default applies.</summary>\n");
        text.Append($"    public sealed partial record {names.OfInsert(relation)}\n    {{\n");
        foreach (var column in columns) text.Append(column.Text.Inserted);
        text.Append("        /// <summary>INSERT INTO … VALUES …, with RETURNING and the list if one is given.</summary>\n"u8);
        text.Append($"        public {Command} CreateCommand({Connection} connection, string? returning = null)\n        {{\n");
        text.Append("            var command = new SchemaCommand(connection);\n"u8);
        foreach (var column in columns) text.Append(column.Text.Set);
        text.Append($"            return command.Insert({names.OfTable(relation)}.FullName, returning);\n        }}\n    }}\n\n");
    }

    public static void WriteParametersAndUpdate(OutputText text, CSharpNames names, TypedRelation relation, CSharpColumn[] columns)
    {
        text.Append("\n        /// <summary>Parameters of the columns that may be written, each with the column's type.</summary>\n        public static class Parameters\n        {\n"u8);
        foreach (var column in columns) text.Append(column.Text.Parameter);
        text.Append("        }\n"u8);
        var key = relation.Table!.PrimaryKey?.Columns ?? [];
        if (key.IsEmpty || !columns.Any(column => !column.Column.IsReadOnly && !key.Contains(column.Column.Name))) return;
        text.Append($"\n        /// <summary>UPDATE of all columns that may be written, where the primary key is the row's.</summary>\n        public static {Command} CreateUpdateCommand({Connection} connection, {names.OfRow(relation)} row)\n        {{\n");
        text.Append("            var command = new SchemaCommand(connection);\n"u8);
        foreach (var column in columns)
        {
            if (!key.Contains(column.Column.Name)) text.Append(column.Text.Change);
        }
        foreach (var column in columns)
        {
            if (key.Contains(column.Column.Name)) text.Append(column.Text.Where);
        }
        text.Append("            return command.Update(FullName);\n        }\n"u8);
    }
}
