using System.Collections.Frozen;

namespace SchemaTasks.Manifest.Sql;

/// <summary>
/// What the definition of an object under <c>other</c> may be: the statements that SchemaTasks itself reads from a server for objects of its
/// kind, no others.
/// </summary>
internal static class OtherObjectRules
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
        ["language"] = new("CREATE LANGUAGE {0}") { Or = "CREATE TRUSTED LANGUAGE {0}" },
        ["operator"] = new("CREATE OPERATOR {1} ("),
        ["operator class"] = new("CREATE OPERATOR CLASS {1} "),
        ["operator family"] = new("CREATE OPERATOR FAMILY {0}") { Further = "ALTER OPERATOR FAMILY {0} ADD " },
        ["shell type"] = new("CREATE TYPE {0}"),
        ["text search configuration"] = new("CREATE TEXT SEARCH CONFIGURATION {0} (") { Further = "ALTER TEXT SEARCH CONFIGURATION {0} ADD MAPPING FOR " },
        ["text search dictionary"] = new("CREATE TEXT SEARCH DICTIONARY {0} ("),
        ["text search parser"] = new("CREATE TEXT SEARCH PARSER {0} ("),
        ["text search template"] = new("CREATE TEXT SEARCH TEMPLATE {0} ("),
        ["transform"] = new("CREATE TRANSFORM {0} ("),
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
        if (statements.IsEmpty || !(statements[0].Text.StartsWith(shape.First(kind, identity), StringComparison.Ordinal) || (shape.Second(identity) is { } other && statements[0].Text.StartsWith(other, StringComparison.Ordinal))))
            return "another statement";
        return statements.Skip(1).Any(statement => shape.Third(identity) is not { } further || !statement.Text.StartsWith(further, StringComparison.Ordinal)) ? "a second statement (';')" : null;
    }

    /// <param name="Start">How the first statement begins: {0} is the identity, {1} the name alone.</param>
    private sealed record Shape(string Start)
    {
        /// <summary>Another beginning of the first statement.</summary>
        public string? Or { get; init; }

        /// <summary>How each further statement begins; <see langword="null"/> when there is one statement only.</summary>
        public string? Further { get; init; }

        public bool MayBeEmpty { get; init; }

        public string First(string kind, string identity) => Fill(Start, kind, identity);

        public string? Second(string identity) => Or?.Replace("{0}", identity, StringComparison.Ordinal);

        public string? Third(string identity) => Further?.Replace("{0}", identity, StringComparison.Ordinal);

        /// <summary>An operator's identity ends with its operands, that of an operator class with its access method.</summary>
        private static string Fill(string start, string kind, string identity)
        {
            var name = kind switch
            {
                "operator" when identity.LastIndexOf('(') is > 0 and var at => identity[..at],
                "operator class" when identity.LastIndexOf(" USING ", StringComparison.Ordinal) is > 0 and var at => identity[..at],
                _ => identity,
            };
            return start.Replace("{0}", identity, StringComparison.Ordinal).Replace("{1}", name, StringComparison.Ordinal);
        }
    }
}
