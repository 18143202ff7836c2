using System.Collections.Immutable;
using SchemaTasks.Model;
using SchemaTasks.Postgres.Rows;

namespace SchemaTasks.Postgres.Reading;

/// <summary>Triggers, rules, policies and extended statistics of a relation.</summary>
internal sealed class TableMemberReader
{
    private readonly CatalogContext _context;
    private readonly RelationIndex _relations;
    private readonly Groups<PolicyRow> _policies;

    public TableMemberReader(CatalogContext context, RelationIndex relations)
    {
        (_context, _relations) = (context, relations);
        _policies = new(context.Rows.Policies.Rows, row => row.Relation);
    }

    public ImmutableArray<Trigger> Triggers(int relation) => _relations.Triggers[relation].ByName(
        row => row.Parent == 0,
        row => new Trigger { Name = row.Name, Comment = _context.Comment(CatalogId.Trigger, row.Oid), Definition = row.Definition, Enabled = Firing(row.Enabled) },
        trigger => trigger.Name);

    public ImmutableArray<Rule> Rules(int relation) => _relations.Rules[relation].ByName(
        row => new Rule { Name = row.Name, Comment = _context.Comment(CatalogId.Rule, row.Oid), Definition = row.Definition.TrimEnd(';'), Enabled = Firing(row.Enabled) },
        rule => rule.Name);

    public ImmutableArray<Policy> Policies(int relation) => _policies[relation].ByName(
        row => new Policy
        {
            Name = row.Name,
            Comment = _context.Comment(CatalogId.Policy, row.Oid),
            Command = row.Command switch
            {
                "r" => PolicyCommand.Select,
                "a" => PolicyCommand.Insert,
                "w" => PolicyCommand.Update,
                "d" => PolicyCommand.Delete,
                _ => PolicyCommand.All,
            },
            Restrictive = !row.Permissive,
            Roles = [.. row.Roles.Select(_context.Role).Order(StringComparer.Ordinal)],
            Using = row.Using?.Trim(),
            WithCheck = row.WithCheck?.Trim(),
        },
        policy => policy.Name);

    /// <summary>In ordinal order of schema, then name.</summary>
    public ImmutableArray<ExtendedStatistics> Statistics(int relation) =>
        _relations.Statistics[relation].All(Statistics).Sort((left, right) => new QualifiedName(left.Schema, left.Name).CompareTo(new QualifiedName(right.Schema, right.Name)));

    private ExtendedStatistics Statistics(StatisticsRow row) => new()
    {
        Schema = row.Schema,
        Name = row.Name,
        Comment = _context.Comment(CatalogId.Statistics, row.Oid),
        Definition = row.Definition,
        StatisticsTarget = row.Target,
        Owner = _context.Access(CatalogId.Statistics, row.Oid) is { } access ? _context.Owner(access.Owner) : null,
    };

    public static FiringMode Firing(string letter) => letter switch
    {
        "D" => FiringMode.Disabled,
        "R" => FiringMode.Replica,
        "A" => FiringMode.Always,
        _ => FiringMode.Origin,
    };
}
