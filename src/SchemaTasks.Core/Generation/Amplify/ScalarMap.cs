using System.Collections.Frozen;
using SchemaTasks.Configuration;
using SchemaTasks.Diagnostics;
using SchemaTasks.Model;

namespace SchemaTasks.Generation.Amplify;

/// <summary>The GraphQL type of a column.</summary>
internal sealed record GraphQLType
{
    /// <summary>A scalar or enum.</summary>
    public required string Name { get; init; }

    /// <summary>The enum; <see langword="null"/> for a scalar.</summary>
    public AmplifyEnum? Enum { get; init; }

    public bool IsList { get; init; }

    /// <summary>Whether the scalar says all that the column's type says.</summary>
    public bool IsExact { get; init; }

    /// <summary>A domain forbids NULL.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The configuration chose it for the column or its type.</summary>
    public bool IsGiven { get; init; }

    /// <summary>The column's type, domains resolved, is one of PostgreSQL's numbers.</summary>
    public bool IsNumber { get; init; }
}

/// <summary>PostgreSQL's types as AppSync's scalars (<see href="https://docs.aws.amazon.com/appsync/latest/devguide/scalars.html"/>).</summary>
internal sealed class ScalarMap
{
    public static readonly FrozenSet<string> Scalars = FrozenSet.ToFrozenSet(
    [
        "ID", "String", "Int", "Float", "Boolean", "AWSDate", "AWSTime", "AWSDateTime", "AWSTimestamp", "AWSEmail", "AWSJSON", "AWSURL", "AWSPhone", "AWSIPAddress",
    ], StringComparer.Ordinal);

    private static readonly FrozenSet<string> PostgresNumbers = FrozenSet.ToFrozenSet(["smallint", "integer", "bigint", "numeric", "real", "double precision"], StringComparer.Ordinal);

    private readonly Draft _draft;
    private readonly TypeCatalog _catalog;
    private readonly Dictionary<string, GraphQLType> _known = new(StringComparer.Ordinal);
    private readonly List<(TypeOverride Given, ObjectGlob Glob)> _overrides = [];
    private readonly HashSet<TypeOverride> _used = [];

    public ScalarMap(Draft draft)
    {
        _draft = draft;
        _catalog = new TypeCatalog(draft.Schema);
        var given = draft.Configuration.Types.GetValueOrDefault("amplify");
        foreach (var type in given.IsDefault ? [] : given)
        {
            if (Scalars.Contains(type.Type)) _overrides.Add((type, new ObjectGlob(null, type.Pattern)));
            else draft.ReportAt(AmplifyDiagnostics.InvalidType, type.Location, type.Type, string.Join(", ", Scalars.Order(StringComparer.Ordinal)));
        }
    }

    /// <param name="relation">The table or view.</param>
    /// <param name="column">The column.</param>
    public GraphQLType Of(ObjectPath relation, Column column)
    {
        var type = column.Type;
        if (_overrides.Count > 0 && Override(relation.Child(ObjectKind.Column, column.Name), type) is { } given) return given;
        if (!_known.TryGetValue(type, out var known)) _known[type] = known = Resolve(PostgresType.Parse(type), depth: 0);
        return known;
    }

    /// <summary>Warns of overrides that no column needed.</summary>
    public void ReportUnused()
    {
        foreach (var (given, _) in _overrides.Where(type => !_used.Contains(type.Given)))
        {
            _draft.ReportAt(AmplifyDiagnostics.UnusedPattern, given.Location, given.Pattern, "column or type of a column");
        }
    }

    private GraphQLType? Override(ObjectPath column, string type)
    {
        var parsed = PostgresType.Parse(type);
        var path = column.ToString();
        var element = type.EndsWith("[]", StringComparison.Ordinal) ? type[..^2] : type;
        var bare = parsed.Schema is null ? parsed.Name : $"{parsed.Schema}.{parsed.Name}";
        foreach (var (given, glob) in _overrides)
        {
            if (given.Pattern != element && given.Pattern != bare && !glob.Matches(path)) continue;
            _used.Add(given);
            return new GraphQLType { Name = given.Type, IsList = parsed.Dimensions > 0, IsExact = true, IsGiven = true };
        }
        return null;
    }

    private GraphQLType Resolve(PostgresType type, int depth)
    {
        var isList = type.Dimensions > 0;
        if (type.Schema is null)
        {
            var (name, exact) = BuiltIn(type);
            return new GraphQLType { Name = name, IsList = isList, IsExact = exact, IsNumber = PostgresNumbers.Contains(type.Name) };
        }
        switch (_catalog.Find(type))
        {
            case EnumUserType { Enum: var own }:
                var known = _draft.Enums[new QualifiedName(type.Schema, own.Name)];
                return new GraphQLType { Name = known.Name, Enum = known.Values.IsEmpty ? null : known, IsList = isList, IsExact = true };
            case DomainUserType { Domain: var domain } when depth < 64:
                var inner = Resolve(PostgresType.Parse(domain.Type), depth + 1);
                return isList && inner.IsList
                    ? new GraphQLType { Name = "AWSJSON" }
                    : inner with { IsList = isList || inner.IsList, IsRequired = !isList && (inner.IsRequired || !domain.Nullable) };
            case CompositeUserType:
                return new GraphQLType { Name = "AWSJSON", IsList = isList };
            default:
                return new GraphQLType { Name = "String", IsList = isList, IsExact = type.Name == "citext" };
        }
    }

    private (string Name, bool Exact) BuiltIn(PostgresType type) => type.Name switch
    {
        "text" or "character varying" or "character" or "bpchar" or "char" or "name" => ("String", true),
        "smallint" or "integer" => ("Int", true),
        "bigint" => (_draft.Settings.BigInt, false),
        "numeric" => Numeric(type),
        "money" => (_draft.Settings.Numeric ?? "String", false),
        "real" or "double precision" => ("Float", true),
        "boolean" => ("Boolean", true),
        "uuid" => ("ID", true),
        "timestamp with time zone" => ("AWSDateTime", true),
        "timestamp without time zone" => (_draft.Settings.Timestamp ?? (_draft.IsDynamoDb ? "String" : "AWSDateTime"), false),
        "date" => ("AWSDate", true),
        "time with time zone" => ("AWSTime", true),
        "json" or "jsonb" => ("AWSJSON", true),
        "inet" => ("AWSIPAddress", true),
        _ => ("String", false),
    };

    /// <summary>A double holds 15 decimal digits exactly.</summary>
    private (string Name, bool Exact) Numeric(PostgresType type)
    {
        var fits = type.FitsDouble;
        var name = _draft.Settings.Numeric ?? (fits ? "Float" : "String");
        return (name, fits && name == "Float");
    }
}
