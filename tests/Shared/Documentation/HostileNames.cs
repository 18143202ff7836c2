using System.Collections.Immutable;
using SchemaTasks.Model;
using Index = SchemaTasks.Model.Index;

namespace SchemaTasks.Documentation;

/// <summary>A schema whose names, comments, defaults, checks and labels are what some format takes for something else: each text in each of these places.</summary>
internal static class HostileNames
{
    /// <summary>As PostgreSQL takes them: without NUL, 63 bytes at most.</summary>
    public static ImmutableArray<string> All { get; } =
    [
        .. new[]
        {
            "\"", "\"\"", "\"\"\"", "'", "''", "'''", "`", "``", "```", "\\", "\\\\", "a\\", "\\n", "\\\"", "a\"b\"c", "it's", "a`b", "${x}", "$1", "$$x$$", "#35;", "#quot;", "&amp;", "&lt;b&gt;", "&#39;",
            "</script>", "<script>alert(1)</script>", "<b>bold</b>", "<img src=x onerror=alert(1)>", "<!-- x", "--> x", "]]>", "<!DOCTYPE", "%%{init: {'theme':'dark'}}%%", "%% comment", "a%b", "erDiagram", "direction LR", "x direction TB y", "classDef a fill:#f00", "style a fill:#f00;", "end", "title x", "accTitle: x",
            "pk", "PK", "fk", "UK", "pk-1", "uk_", "__proto__", "constructor", "toString", "hasOwnProperty", "null", "true", "NaN", "table", "Ref", "Table a {", "}", "{", "Note: 'x'", "[pk]", "// no", "/* no */", "--", ";", "a;b", "a,b", "a.b", "a.b.c", ".", "..", "../x", "a/b", "con", "aux.txt",
            "a b", " a", "a ", "a  b", "tab\there", "line\nend", "cr\rlf\n", "\u0001\u001b[31m", "\u0085\u2028\u2029", "\u202eabc\u202c", "\ufeffx", "\u200bzero", "été", "日本語テーブル", "😀🏴", "עברית", "UPPER", "upper", "*bold*", "_it_", "__b__", "~~s~~", "[x](http://a.example)", "![x](y)", "@octocat", "#1", "http://a.example/b", "www.a.example", "a@b.example", ":smile:", "| a | b |", "---", "- a", "1. a", "# h", "> q", "+ a", "= b",
            "123", "1a", "-", "_", "a-b", "a_b", "1.5", "person~0a1b2c3d", "|| o{", "}o..|| x : y", "\" as x [\"",
        }.Distinct(StringComparer.Ordinal),
        new string('a', 63),
        new string('é', 31),
    ];

    /// <summary>So many tables that every format shows all of their columns.</summary>
    public const int Part = 50;

    /// <summary>All texts, in schemas of <see cref="Part"/> tables.</summary>
    public static IEnumerable<DatabaseSchema> Parts() => All.Order(StringComparer.Ordinal).Chunk(Part).Select(static names => Schema([.. names]));

    /// <summary>A table for each text, in a schema that is named like one; each refers to the one before.</summary>
    /// <param name="names">In ordinal order.</param>
    public static DatabaseSchema Schema(IReadOnlyList<string> names)
    {
        const string schema = "we\"ird.\\x";
        return new DatabaseSchema
        {
            Comment = string.Join('\n', names),
            Schemas =
            [
                new Schema
                {
                    Name = schema,
                    Comment = names[0],
                    Enums = [.. names.Select(name => new EnumType { Name = name + "!", Comment = name, Values = [.. names.Prepend("plain")] })],
                    Tables = [.. names.Select((name, index) => Table(schema, names, index))],
                    Views = [.. names.Select(name => new View { Name = name + "?", Comment = name, Definition = $" SELECT {name}\n FROM x", Columns = [new ViewColumn { Name = name, Type = "text", Comment = name }] })],
                    Routines = [.. names.Select(name => new Routine { Name = name, Comment = name, Arguments = name, Signature = name, Returns = "text", Language = "sql", Body = name })],
                },
            ],
        };
    }

    private static Table Table(string schema, IReadOnlyList<string> names, int index)
    {
        var name = names[index];
        var before = names[Math.Max(0, index - 1)];
        return new Table
        {
            Name = name,
            Comment = name,
            Columns =
            [
                new Column { Name = name, Type = "text", Nullable = false, Comment = name, Default = name },
                new Column { Name = before + "+", Type = $"\"{schema.Replace("\"", "\"\"", StringComparison.Ordinal)}\".\"{(name + "!").Replace("\"", "\"\"", StringComparison.Ordinal)}\"", Nullable = true, Comment = $"see {name}." },
            ],
            PrimaryKey = new KeyConstraint { Name = name + "_pk", Columns = [name], Comment = name },
            ForeignKeys = [new ForeignKey { Name = name + "_fk", Comment = name, Columns = [before + "+"], References = new QualifiedName(schema, before), ReferencedColumns = [before] }],
            Checks = [new CheckConstraint { Name = name + "_check", Expression = name, Comment = name }],
            Indexes = [new Index { Name = name + "_idx", Comment = name, Method = "gin", Keys = [new IndexKey { Column = name }, new IndexKey { Expression = name }], Where = name }],
            Triggers = [new Trigger { Name = name + "_trigger", Comment = name, Definition = name }],
            Policies = [new Policy { Name = name + "_policy", Comment = name, Roles = [name], Using = name, WithCheck = name }],
        };
    }
}
