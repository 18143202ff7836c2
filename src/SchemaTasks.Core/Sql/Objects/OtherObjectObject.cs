using System.Text.RegularExpressions;
using SchemaTasks.Diff.RoundTrip;
using SchemaTasks.Model;
using SchemaTasks.Objects;
using SchemaTasks.Sql.References;

namespace SchemaTasks.Sql.Objects;

/// <summary>Objects that are known by the statement that makes them.</summary>
internal sealed partial class OtherObjectObject(OtherObject other) : SqlObject
{
    private const string DefaultPrivilegeKind = "default privileges";

    public string Identity => other.Identity;

    public string Definition => other.Definition;

    /// <summary>A base type is removed with CASCADE, together with its input and output functions.</summary>
    public override ShellTypeObject? Shell => other.Kind == "base type" ? new(Key, Path, other.Identity) : null;

    public bool IsCast => other.Kind == "cast";

    /// <summary>The type whose default operator class it is.</summary>
    public string? DefaultFor => other.Kind == "operator class" && DefaultClass().Match(other.Definition) is { Success: true } match ? match.Groups["type"].Value : null;

    public IEnumerable<DefaultPrivilege> DefaultPrivileges => other.Kind == DefaultPrivilegeKind ? DefaultPrivilegeText.Read(Statements) : [];

    public override ObjectKey Key => KeyOf(other.Kind, other.Identity);

    public override ObjectPath Path => ObjectPath.OfOther(other.Kind, other.Identity);

    public override string? Comment => other.Comment;

    public override string CommentTarget => other.Kind switch
    {
        "foreign key" => $"CONSTRAINT {other.Identity}",
        "index" => $"INDEX {HostedIndex}",
        _ => Target,
    };

    public override Ownership? Ownership => other.Kind is "access method" or "cast" or "transform" or "user mapping" or "text search parser" or "text search template" or DefaultPrivilegeKind || IsHosted
        ? null
        : new(Target, $"{(Word == "SERVER" ? "FOREIGN SERVER" : Word)} {other.Identity}", other.Owner, other.Grants) { PublicDefault = Word is "TYPE" or "LANGUAGE" ? "ALL" : null };

    /// <summary>It says what roles may do.</summary>
    private bool Grants => other.Kind is DefaultPrivilegeKind or "grant" or "policy";

    /// <summary>It hangs on a table that is not ours: a host's.</summary>
    private bool IsHosted => other.Kind is "policy" or "trigger" or "index" or "foreign key" or "publication table" or "grant";

    /// <summary>An index is in its table's schema.</summary>
    private string HostedIndex => MemberIdentity.Split(other.Identity, "ON") is var (name, table) ? $"{table[..SqlLexemes.Of(table)[0].End]}.{name}" : "";

    private IEnumerable<string> Statements => SqlStatementSplitter.Split(other.Definition).Select(statement => statement.Text);

    private string Target => $"{Word} {other.Identity}";

    /// <summary>As its definition calls it: an operator's identity names its operands, too.</summary>
    private string OwnName => other.Kind == "operator" ? other.Identity[..other.Identity.LastIndexOf('(')] : other.Identity;

    private string BareName => SqlLexemes.Of(other.Identity)[^1].Text;

    private string Word => other.Kind switch
    {
        "foreign server" => "SERVER",
        "base type" or "shell type" => "TYPE",
        _ => other.Kind.ToUpperInvariant(),
    };

    public static ObjectKey ServerKey(string name) => KeyOf("foreign server", SqlIdentifier.QuoteIfNeeded(name));

    public static ObjectKey LanguageKey(string name) => KeyOf("language", SqlIdentifier.QuoteIfNeeded(name));

    public static ObjectKey TransformKey(string type, string language) => KeyOf("transform", $"FOR {type} LANGUAGE {SqlIdentifier.QuoteIfNeeded(language)}");

    public static ObjectKey AccessMethodKey(string name) => KeyOf("access method", SqlIdentifier.QuoteIfNeeded(name));

    /// <summary>What it grants holds for objects made after it, so it comes last; what hangs on a host's table needs what it names of ours.</summary>
    public override int Rank => other.Kind == DefaultPrivilegeKind ? int.MaxValue : IsHosted ? int.MaxValue - 1 : base.Rank;

    public override IEnumerable<SqlStep> Make() => Statements.Select(statement => new SqlStep(ReplayableText.Of(statement), Grants ? [Hazard.PrivilegesChanged] : []));

    public override IEnumerable<SqlStep> Remove() => other.Kind switch
    {
        DefaultPrivilegeKind => DefaultPrivilegeText.Undo(Statements).Select(step => step with { Hazards = [Hazard.PrivilegesChanged] }),
        // Its input and output functions need it as it needs them.
        "base type" => [new($"DROP {Target} CASCADE")],
        "user mapping" => [new($"DROP USER MAPPING FOR {other.Identity}")],
        "index" => [new($"DROP INDEX {HostedIndex}")],
        "foreign key" => [new($"ALTER TABLE {MemberIdentity.Split(other.Identity, "ON").After} DROP CONSTRAINT {MemberIdentity.Split(other.Identity, "ON").Before}")],
        "publication table" => [new($"ALTER PUBLICATION {MemberIdentity.Split(other.Identity, "IN").After} DROP TABLE {MemberIdentity.Split(other.Identity, "IN").Before}")],
        "grant" => [new(Revoke(), Hazard.PrivilegesChanged)],
        "policy" => [new($"DROP {Target}", Hazard.PrivilegesChanged)],
        _ => [new($"DROP {Target}")],
    };

    /// <summary>With the grant option, only that: the privilege itself is another grant.</summary>
    private string Revoke()
    {
        const string option = " WITH GRANT OPTION";
        var of = other.Identity.EndsWith(option, StringComparison.Ordinal) ? other.Identity[..^option.Length] : other.Identity;
        var (on, role) = MemberIdentity.Split(of, "TO");
        return $"REVOKE ALL {on} FROM {role}";
    }

    public override IEnumerable<SqlStep>? MoveAside() =>
        other.Kind == "collation" ? [new($"ALTER {Target} RENAME TO {SqlIdentifier.Quote(TemporaryName.Of(BareName))}")] : null;

    public override IEnumerable<SqlStep> RemoveAside()
    {
        var names = SqlLexemes.Of(other.Identity);
        return [new($"DROP {Word} {SqlIdentifier.Quote(names[0].Text, TemporaryName.Of(BareName))}")];
    }

    public override void CollectReferences(ReferenceCollector references)
    {
        // Its own name is also that of other kinds of object, and of other operators: a dictionary has a template of its name.
        var definition = other.Kind is "cast" or "transform" or "operator class" ? other.Definition : other.Definition.Replace($" {OwnName} ", " ", StringComparison.Ordinal);
        // A commutator or negator that is not there yet is made as a shell, so operators may name each other.
        references.ScanDefinition(other.Kind == "operator" ? OperatorLinks().Replace(definition, "") : definition);
        foreach (var token in SqlLexemes.Of(other.Definition))
        {
            if (!token.IsName) continue;
            references.NeedsSchema(token.Text);
            if (other.Kind is "user mapping") references.Needs(ServerKey(token.Text));
            if (other.Kind is "operator class" or "operator family") references.Needs(AccessMethodKey(token.Text));
            if (other.Kind is "foreign server") references.Needs(KeyOf("foreign data wrapper", SqlIdentifier.QuoteIfNeeded(token.Text)));
        }
    }

    [GeneratedRegex(@"(COMMUTATOR|NEGATOR) = OPERATOR\([^)]*\)", RegexOptions.CultureInvariant)]
    private static partial Regex OperatorLinks();

    [GeneratedRegex(@"DEFAULT FOR TYPE (?<type>.+?) USING ", RegexOptions.CultureInvariant)]
    private static partial Regex DefaultClass();

    private static ObjectKey KeyOf(string kind, string identity) => new(ObjectClass.Other, "", identity, kind);
}
