using System.Collections.Frozen;
using SchemaTasks.Configuration;
using SchemaTasks.Diagnostics;
using SchemaTasks.Model;

namespace SchemaTasks.Generation.Amplify;

/// <summary>The GraphQL type of a column.</summary>
internal readonly record struct GraphQLType
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
}

/// <summary>PostgreSQL's types as AppSync's scalars (<see href="https://docs.aws.amazon.com/appsync/latest/devguide/scalars.html"/>).</summary>
internal sealed class ScalarMap
{
    public static readonly FrozenSet<string> Scalars = FrozenSet.ToFrozenSet(
    [
        "ID", "String", "Int", "Float", "Boolean", "AWSDate", "AWSTime", "AWSDateTime", "AWSTimestamp", "AWSEmail", "AWSJSON", "AWSURL", "AWSPhone", "AWSIPAddress",
    ], StringComparer.Ordinal);

    private readonly Draft _draft;
    private readonly Dictionary<QualifiedName, Domain> _domains = [];
    private readonly HashSet<QualifiedName> _composites = [];
    private readonly List<(TypeOverride Given, ObjectGlob Glob)> _overrides = [];
    private readonly HashSet<TypeOverride> _used = [];

    public ScalarMap(Draft draft)
    {
        _draft = draft;
        foreach (var schema in draft.Schema.Schemas)
        {
            foreach (var domain in schema.Domains) _domains[new QualifiedName(schema.Name, domain.Name)] = domain;
            foreach (var composite in schema.Composites) _composites.Add(new QualifiedName(schema.Name, composite.Name));
            foreach (var table in schema.Tables) _composites.Add(new QualifiedName(schema.Name, table.Name));
            foreach (var view in schema.Views) _composites.Add(new QualifiedName(schema.Name, view.Name));
            foreach (var view in schema.MaterializedViews) _composites.Add(new QualifiedName(schema.Name, view.Name));
        }
        var given = draft.Configuration.Types.GetValueOrDefault("amplify");
        foreach (var type in given.IsDefault ? [] : given)
        {
            if (Scalars.Contains(type.Type)) _overrides.Add((type, new ObjectGlob(null, type.Pattern)));
            else draft.TellAt(AmplifyDiagnostics.InvalidType, type.Location, type.Type, string.Join(", ", Scalars.Order(StringComparer.Ordinal)));
        }
    }

    public GraphQLType Of(ObjectPath column, string type)
    {
        var name = PostgresTypeName.Parse(type);
        if (Override(column, type, name) is { } given) return new GraphQLType { Name = given, IsList = name.IsArray, IsExact = true };
        return Resolve(name, depth: 0);
    }

    /// <summary>Warns of overrides that no column needed.</summary>
    public void TellUnused()
    {
        foreach (var (given, _) in _overrides.Where(type => !_used.Contains(type.Given)))
        {
            _draft.TellAt(AmplifyDiagnostics.UnusedPattern, given.Location, given.Pattern, "column or type of a column");
        }
    }

    private string? Override(ObjectPath column, string type, PostgresTypeName name)
    {
        if (_overrides.Count == 0) return null;
        var path = column.ToString();
        var element = type.EndsWith("[]", StringComparison.Ordinal) ? type[..^2] : type;
        var bare = name.Schema is null ? name.Name : $"{name.Schema}.{name.Name}";
        foreach (var (given, glob) in _overrides)
        {
            if (given.Pattern != element && given.Pattern != bare && !glob.Matches(path)) continue;
            _used.Add(given);
            return given.Type;
        }
        return null;
    }

    private GraphQLType Resolve(PostgresTypeName type, int depth)
    {
        if (type.Schema is null)
        {
            var (name, exact) = BuiltIn(type.Name);
            return new GraphQLType { Name = name, IsList = type.IsArray, IsExact = exact };
        }
        var qualified = new QualifiedName(type.Schema, type.Name);
        if (_draft.Enums.TryGetValue(qualified, out var found)) return new GraphQLType { Name = found.Name, Enum = found.Values.IsEmpty ? null : found, IsList = type.IsArray, IsExact = true };
        if (_domains.TryGetValue(qualified, out var domain) && depth < 64)
        {
            var inner = Resolve(PostgresTypeName.Parse(domain.Type), depth + 1);
            return type.IsArray && inner.IsList
                ? new GraphQLType { Name = "AWSJSON" }
                : inner with { IsList = type.IsArray || inner.IsList, IsRequired = !type.IsArray && (inner.IsRequired || !domain.Nullable) };
        }
        if (_composites.Contains(qualified)) return new GraphQLType { Name = "AWSJSON", IsList = type.IsArray };
        return new GraphQLType { Name = "String", IsList = type.IsArray, IsExact = type.Name == "citext" };
    }

    private (string Name, bool Exact) BuiltIn(string type) => type switch
    {
        "text" or "character varying" or "character" or "bpchar" or "char" or "name" => ("String", true),
        "smallint" or "integer" => ("Int", true),
        "bigint" => (_draft.Settings.BigInt, false),
        "numeric" or "money" => (_draft.Settings.Numeric, false),
        "real" or "double precision" => ("Float", true),
        "boolean" => ("Boolean", true),
        "uuid" => ("ID", true),
        "timestamp with time zone" => ("AWSDateTime", true),
        "timestamp without time zone" => (_draft.Settings.Timestamp, false),
        "date" => ("AWSDate", true),
        "time with time zone" => ("AWSTime", true),
        "json" or "jsonb" => ("AWSJSON", true),
        "inet" => ("AWSIPAddress", true),
        _ => ("String", false),
    };
}
