namespace SchemaTasks.Generation.Types.CSharp;

/// <summary>
/// Lines that are the same for every column of a name, type and rules: a schema has <c>id bigint</c> and <c>created_at</c> in most of its
/// tables, and copying is cheaper than encoding. All in UTF-8.
/// </summary>
internal sealed class CSharpColumnText
{
    private readonly byte[] _bytes;
    private readonly int[] _ends = new int[(int)Part.Count];

    private CSharpColumnText(OutputText text, TypedColumn column, string property, CSharpType type, bool writes)
    {
        text.Truncate(0);
        Write(text, column, property, type);
        if (writes) WriteCommands(text, column, property, type);
        else _ends.AsSpan((int)Part.Inserted).Fill(text.Length);
        _bytes = text.Written.ToArray();
    }

    /// <summary>The comment of a column that has none of its own.</summary>
    public ReadOnlySpan<byte> Summary => Of(Part.Summary);

    /// <summary>The property of a row.</summary>
    public ReadOnlySpan<byte> Property => Of(Part.Property);

    /// <summary>The assignment in <c>Read</c> up to the column's number, for a nullable column that of its test for NULL.</summary>
    public ReadOnlySpan<byte> ReadStart => Of(Part.ReadStart);

    /// <summary>For a nullable column what follows its first number, up to the second; empty for others.</summary>
    public ReadOnlySpan<byte> ReadValue => Of(Part.ReadValue);

    /// <summary>What follows the last number.</summary>
    public ReadOnlySpan<byte> ReadEnd => Of(Part.ReadEnd);

    /// <summary>An entry of a SELECT's list, inside of a literal.</summary>
    public ReadOnlySpan<byte> Selected => Of(Part.Selected);

    /// <summary>The constant of the column's name.</summary>
    public ReadOnlySpan<byte> Constant => Of(Part.Constant);

    /// <summary>The entry of the property and its column.</summary>
    public ReadOnlySpan<byte> ColumnName => Of(Part.ColumnName);

    /// <summary>Name and type in JSON for <see cref="CSharpVersion"/>, up to whether it is NOT NULL.</summary>
    public ReadOnlySpan<byte> Expected => Of(Part.Expected);

    /// <summary>The property of a row to insert; this and what follows is empty for a column that nobody writes.</summary>
    public ReadOnlySpan<byte> Inserted => Of(Part.Inserted);

    public ReadOnlySpan<byte> Parameter => Of(Part.Parameter);

    /// <summary>The statement that adds it to an INSERT.</summary>
    public ReadOnlySpan<byte> Set => Of(Part.Set);

    /// <summary>The statement that adds it to an UPDATE.</summary>
    public ReadOnlySpan<byte> Change => Of(Part.Change);

    /// <summary>The statement that adds it to the conditions of an UPDATE.</summary>
    public ReadOnlySpan<byte> Where => Of(Part.Where);

    /// <param name="text">Taken for the work; what is in it goes.</param>
    /// <param name="column">The column, of which the comment does not count.</param>
    /// <param name="property">An identifier.</param>
    /// <param name="type">Its type.</param>
    /// <param name="commands">Whether commands are printed at all.</param>
    public static CSharpColumnText Create(OutputText text, TypedColumn column, string property, CSharpType type, bool commands) => new(text, column, property, type, commands);

    private void Write(OutputText text, TypedColumn column, string property, CSharpType type)
    {
        text.Append("        /// <summary><c>"u8).Append(CSharpText.Escape(column.Name)).Append("</c> "u8).Append(CSharpText.Escape(column.Type)).Append("</summary>\n"u8);
        End(text, Part.Summary);

        text.Append(column.Nullable ? "        public "u8 : "        public required "u8).Append(type.Name).Append(column.Nullable ? "? "u8 : " "u8).Append(property).Append(" { get; init; }\n\n"u8);
        End(text, Part.Property);

        text.Append("            "u8).Append(property).Append(" = "u8);
        if (column.Nullable)
        {
            text.Append("reader.IsDBNull(offset + "u8);
            End(text, Part.ReadStart);
            // With the cast: a bare null converts to NpgsqlInet by way of IPAddress.
            text.Append(") ? ("u8).Append(type.Name).Append("?)null : "u8);
            ReadValueOf(text, type);
        }
        else
        {
            ReadValueOf(text, type);
            End(text, Part.ReadStart);
        }
        End(text, Part.ReadValue);
        text.Append(type.ParseMethod is null ? "),\n"u8 : ")),\n"u8);
        End(text, Part.ReadEnd);

        // Parts of one literal: without the quotes that each has around it.
        text.Append(CSharpText.QuotedLiteral(column.Name).AsSpan()[1..^1]);
        if (type.AsText) text.Append(type.Name.EndsWith("[]", StringComparison.Ordinal) ? "::text[]"u8 : "::text"u8);
        text.Append(" AS "u8).Append(CSharpText.QuotedLiteral(property.TrimStart('@')).AsSpan()[1..^1]);
        End(text, Part.Selected);

        text.Append("            public const string "u8).Append(property).Append(" = "u8).Append(CSharpText.Literal(column.Name)).Append(";\n"u8);
        End(text, Part.Constant);

        text.Append("            [nameof(Columns."u8).Append(property).Append(")] = Columns."u8).Append(property).Append(",\n"u8);
        End(text, Part.ColumnName);

        text.Append("["u8);
        CSharpVersion.Quote(text, column.Name);
        text.Append(","u8);
        CSharpVersion.Quote(text, column.Type);
        text.Append(","u8);
        End(text, Part.Expected);
    }

    private void WriteCommands(OutputText text, TypedColumn column, string property, CSharpType type)
    {
        var name = CSharpText.QuotedLiteral(column.Name);
        var dataType = CSharpText.Literal(type.DataTypeName);
        if (!column.IsReadOnly)
        {
            text.Append(column.Insert == WriteRule.Required ? "        public required "u8 : "        public "u8).Append(type.Name).Append(column.Insert == WriteRule.Required ? " "u8 : "? "u8).Append(property).Append(" { get; init; }\n\n"u8);
        }
        End(text, Part.Inserted);
        if (!column.IsReadOnly)
        {
            text.Append("            public static global::Npgsql.NpgsqlParameter "u8).Append(property).Append("("u8).Append(type.Name);
            text.Append(column.Nullable ? "? value, string? name = null) => SchemaCommand.Parameter(name, value, "u8 : " value, string? name = null) => SchemaCommand.Parameter(name, value, "u8).Append(dataType).Append(");\n"u8);
        }
        End(text, Part.Parameter);
        if (!column.IsReadOnly) Add("Set("u8, ""u8);
        End(text, Part.Set);
        if (!column.IsReadOnly) Add("Change("u8, "row."u8);
        End(text, Part.Change);
        // A key may be a column that only the database writes.
        Add("Where("u8, "row."u8);
        End(text, Part.Where);

        void Add(ReadOnlySpan<byte> method, ReadOnlySpan<byte> owner)
        {
            text.Append("            command."u8).Append(method).Append(name).Append(", "u8).Append(owner).Append(property);
            text.Append(type.ParseMethod is not null ? ".ToLabel(), "u8 : ", "u8).Append(dataType);
            if (type.AsText) text.Append(", "u8).Append(CSharpText.Literal(column.Type));
            text.Append(");\n"u8);
        }
    }

    private static void ReadValueOf(OutputText text, CSharpType type)
    {
        if (type.ParseMethod is { } parse) text.Append(parse).Append("(reader.GetString(offset + "u8);
        else text.Append("reader.GetFieldValue<"u8).Append(type.Name).Append(">(offset + "u8);
    }

    private void End(OutputText text, Part part) => _ends[(int)part] = text.Length;

    private ReadOnlySpan<byte> Of(Part part) => _bytes.AsSpan((part == 0 ? 0 : _ends[(int)part - 1]).._ends[(int)part]);

    /// <summary>In the order in which they are in the bytes.</summary>
    private enum Part
    {
        Summary,
        Property,
        ReadStart,
        ReadValue,
        ReadEnd,
        Selected,
        Constant,
        ColumnName,
        Expected,
        Inserted,
        Parameter,
        Set,
        Change,
        Where,
        Count,
    }
}
