using System.Collections.Frozen;
using System.Text.RegularExpressions;
using SchemaTasks.Text;

namespace SchemaTasks.Manifest.Sql;

/// <summary>
/// What the definition of an object under <c>other</c> may be: the statements that SchemaTasks itself reads from a server for objects of its
/// kind, no others.
/// </summary>
internal static partial class OtherObjectRules
{
    private static readonly FrozenDictionary<string, Shape> Shapes = new Dictionary<string, Shape>
    {
        ["access method"] = new("CREATE ACCESS METHOD {0} TYPE "),
        ["base type"] = new("CREATE TYPE {0} ("),
        ["cast"] = new("CREATE CAST {0} "),
        ["collation"] = new("CREATE COLLATION {0} ("),
        ["conversion"] = new("CREATE CONVERSION {0} FOR ") { Or = "CREATE DEFAULT CONVERSION {0} FOR " },
        ["default privileges"] = new("ALTER DEFAULT PRIVILEGES FOR ROLE ") { Further = "ALTER DEFAULT PRIVILEGES FOR ROLE ", MayBeEmpty = true },
        ["foreign data wrapper"] = new("CREATE FOREIGN DATA WRAPPER {0}"),
        ["foreign server"] = new("CREATE SERVER {0} "),
        ["foreign key"] = new("ALTER TABLE {2} ADD CONSTRAINT {1} FOREIGN KEY "),
        ["grant"] = new("GRANT ") { Pattern = GrantStatement() },
        ["index"] = new("CREATE INDEX {0} USING ") { Or = "CREATE UNIQUE INDEX {0} USING " },
        ["language"] = new("CREATE LANGUAGE {0}") { Or = "CREATE TRUSTED LANGUAGE {0}" },
        ["operator"] = new("CREATE OPERATOR {1} ("),
        ["operator class"] = new("CREATE OPERATOR CLASS {1} "),
        ["operator family"] = new("CREATE OPERATOR FAMILY {0}") { Further = "ALTER OPERATOR FAMILY {0} ADD " },
        ["policy"] = new("CREATE POLICY {0} AS "),
        ["publication table"] = new("ALTER PUBLICATION {3} ADD TABLE {1}"),
        ["shell type"] = new("CREATE TYPE {0}"),
        ["text search configuration"] = new("CREATE TEXT SEARCH CONFIGURATION {0} (") { Further = "ALTER TEXT SEARCH CONFIGURATION {0} ADD MAPPING FOR " },
        ["text search dictionary"] = new("CREATE TEXT SEARCH DICTIONARY {0} ("),
        ["text search parser"] = new("CREATE TEXT SEARCH PARSER {0} ("),
        ["text search template"] = new("CREATE TEXT SEARCH TEMPLATE {0} ("),
        ["transform"] = new("CREATE TRANSFORM {0} ("),
        ["trigger"] = new("CREATE TRIGGER {1} ") { Or = "CREATE CONSTRAINT TRIGGER {1} ", Contains = " ON {2} ", Further = "ALTER TABLE {2} " },
        ["user mapping"] = new("CREATE USER MAPPING FOR {0}"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>In ordinal order.</summary>
    public static IEnumerable<string> Kinds => Shapes.Keys.Order(StringComparer.Ordinal);

    public static bool IsKnown(string kind) => Shapes.ContainsKey(kind);

    /// <summary>How the definition of an object begins, for a message.</summary>
    public static string Describe(string kind, string identity) => Shapes[kind].First(kind, identity).TrimEnd(' ', '(');

    /// <returns>What the identity holds that it must not; <see langword="null"/> when nothing.</returns>
    public static string? IdentityFault(string identity)
    {
        var outline = SqlOutline.Of(identity);
        if (outline.Fault is not null) return outline.Fault;
        if (outline.HasInnerSemicolon || outline.Outer.Any(token => token.Kind == SqlTokenKind.Semicolon)) return "a semicolon";
        return outline.Outer.Any(token => identity[token.Start] == ',') ? "a comma outside of brackets" : null;
    }

    /// <returns>What the definition holds that it must not; <see langword="null"/> when it is what its kind promises.</returns>
    public static string? DefinitionFault(string kind, string identity, string definition)
    {
        var shape = Shapes[kind];
        if (definition.Length == 0 && shape.MayBeEmpty) return null;
        var outline = SqlOutline.Of(definition);
        if (outline.Fault is not null) return outline.Fault;
        if (outline.HasInnerSemicolon) return "a semicolon in brackets";
        var statements = SqlStatementSplitter.Split(definition);
        if (statements.IsEmpty || !(statements[0].Text.StartsWith(shape.First(kind, identity), StringComparison.Ordinal) || (shape.Second(kind, identity) is { } other && statements[0].Text.StartsWith(other, StringComparison.Ordinal))))
            return "another statement";
        if ((shape.Inside(kind, identity) is { } inside && !statements[0].Text.Contains(inside, StringComparison.Ordinal)) || (shape.Pattern is { } pattern && !(pattern.IsMatch(definition) && definition.EndsWith($" {identity}", StringComparison.Ordinal))))
            return "another statement";
        return statements.Skip(1).Any(statement => shape.Third(kind, identity) is not { } further || !statement.Text.StartsWith(further, StringComparison.Ordinal)) ? "a second statement (';')" : null;
    }

    /// <param name="Start">How the first statement begins: {0} is the identity, {1} the name alone.</param>
    private sealed record Shape(string Start)
    {
        /// <summary>Another beginning of the first statement.</summary>
        public string? Or { get; init; }

        /// <summary>How each further statement begins; <see langword="null"/> when there is one statement only.</summary>
        public string? Further { get; init; }

        /// <summary>What the first statement holds somewhere: {2} is the table.</summary>
        public string? Contains { get; init; }

        /// <summary>What the definition is, before the identity at its end.</summary>
        public Regex? Pattern { get; init; }

        public bool MayBeEmpty { get; init; }

        public string First(string kind, string identity) => Fill(Start, kind, identity);

        public string? Second(string kind, string identity) => Or is null ? null : Fill(Or, kind, identity);

        public string? Third(string kind, string identity) => Further is null ? null : Fill(Further, kind, identity);

        public string? Inside(string kind, string identity) => Contains is null ? null : Fill(Contains, kind, identity);

        /// <summary>An operator's identity ends with its operands, that of an operator class with its access method; what hangs on a table names it.</summary>
        private static string Fill(string start, string kind, string identity)
        {
            var name = kind switch
            {
                "operator" when identity.LastIndexOf('(') is > 0 and var at => identity[..at],
                "operator class" when identity.LastIndexOf(" USING ", StringComparison.Ordinal) is > 0 and var at => identity[..at],
                "foreign key" or "trigger" => MemberIdentity.Split(identity, "ON").Before,
                "publication table" => MemberIdentity.Split(identity, "IN").Before,
                _ => identity,
            };
            return start.Replace("{0}", identity, StringComparison.Ordinal).Replace("{1}", name, StringComparison.Ordinal)
                .Replace("{2}", MemberIdentity.Split(identity, "ON").After, StringComparison.Ordinal).Replace("{3}", MemberIdentity.Split(identity, "IN").After, StringComparison.Ordinal);
        }
    }

    [GeneratedRegex(@"\AGRANT [A-Z]+(?: [A-Z]+)?(?:, [A-Z]+(?: [A-Z]+)?)* ON (?:SCHEMA|SEQUENCE|TABLE) ", RegexOptions.CultureInvariant)]
    private static partial Regex GrantStatement();
}
