using System.Collections.Immutable;
using SchemaTasks.Model;
using SchemaTasks.Sql;
using Index = SchemaTasks.Model.Index;

namespace SchemaTasks.Manifest;

/// <summary>
/// Makes models that a manifest can hold: every record and property is used, texts and names are hostile, references hold, lists are in
/// canonical order. The same seed and size give the same model.
/// </summary>
internal sealed class DatabaseGenerator(int seed, int size = 3)
{
    private readonly Random _random = new(seed);
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly List<(QualifiedName Table, ImmutableArray<string> Columns)> _targets = [];

    public DatabaseSchema Database()
    {
        var schemas = ByName(Several(Schema), schema => schema.Name);
        return new DatabaseSchema
        {
            PostgresMajor = Maybe() ? _random.Next(13, 19) : null,
            Comment = Text(),
            Extensions = ByName(Several(() => new Extension { Name = Name(), Comment = Text(), Schema = Required(), Version = Text() }), extension => extension.Name),
            Schemas = schemas,
            EventTriggers = ByName(Several(() => new EventTrigger
            {
                Name = Name(),
                Comment = Text(),
                Owner = Text(),
                Event = Required(),
                Function = new QualifiedName(Name(), Name()),
                Tags = Texts(),
                Enabled = Any<FiringMode>(),
            }), trigger => trigger.Name),
            Publications = ByName(Several(Publication), publication => publication.Name),
            Other = [.. Several(Other).OrderBy(other => other.Identity, StringComparer.Ordinal)],
        };
    }

    private Schema Schema()
    {
        var schema = Name();
        return new Schema
        {
            Name = schema,
            Comment = Text(),
            Owner = Text(),
            Grants = Grants(),
            Enums = ByName(Several(() => new EnumType { Name = Name(), Comment = Text(), Owner = Text(), Grants = Grants(), Values = [.. Several(Name)] }), type => type.Name),
            Domains = ByName(Several(() => new Domain
            {
                Name = Name(),
                Comment = Text(),
                Owner = Text(),
                Grants = Grants(),
                Type = QuotedName(),
                Nullable = Maybe(),
                NotNullName = Text(),
                NotNullComment = Text(),
                Default = Optional(Literal),
                Collation = Optional(QuotedName),
                Checks = Checks(),
            }), domain => domain.Name),
            Composites = ByName(Several(() => new CompositeType
            {
                Name = Name(),
                Comment = Text(),
                Owner = Text(),
                Grants = Grants(),
                Attributes = [.. Several(() => new CompositeAttribute { Name = Name(), Type = QuotedName(), Collation = Optional(QuotedName), Comment = Text() })],
            }), type => type.Name),
            Ranges = ByName(Several(() => new RangeType
            {
                Name = Name(),
                Comment = Text(),
                Owner = Text(),
                Grants = Grants(),
                Subtype = QuotedName(),
                OperatorClass = Optional(QuotedName),
                Collation = Optional(QuotedName),
                Canonical = Optional(QuotedName),
                SubtypeDiff = Optional(QuotedName),
                MultirangeName = Optional(QuotedName),
            }), type => type.Name),
            Tables = ByName(Several(() => Table(schema)), table => table.Name),
            Sequences = ByName(Several(Sequence), sequence => sequence.Name),
            Views = ByName(Several(() => new View
            {
                Name = Name(),
                Comment = Text(),
                Owner = Text(),
                Grants = Grants(),
                Columns = ViewColumns(),
                Options = Sorted(Texts()),
                Definition = $"SELECT {Literal()};",
                Triggers = Triggers(),
                Rules = Rules(),
            }), view => view.Name),
            MaterializedViews = ByName(Several(() =>
            {
                var columns = ViewColumns();
                return new MaterializedView
                {
                    Name = Name(),
                    Comment = Text(),
                    Owner = Text(),
                    Grants = Grants(),
                    Columns = columns,
                    Definition = $"WITH a AS (SELECT {Literal()}) TABLE a",
                    AccessMethod = Text(),
                    StorageParameters = Sorted(Texts()),
                    Indexes = Indexes([.. columns.Select(column => column.Name)]),
                    Statistics = Statistics(),
                };
            }), view => view.Name),
            Routines = ByName(Several(Routine), routine => routine.Name),
        };
    }

    private Table Table(string schema, int depth = 0)
    {
        var name = Name();
        var columns = Several(Column, least: 1).ToImmutableArray();
        ImmutableArray<string> names = [.. columns.Select(column => column.Name)];
        var table = new Table
        {
            Name = name,
            Comment = Text(),
            Owner = Text(),
            Grants = Grants(),
            Unlogged = Maybe(),
            OfType = Optional(QuotedName),
            AccessMethod = Text(),
            Inherits = _targets.Count > 0 && Maybe() ? [_targets[_random.Next(_targets.Count)].Table] : [],
            Columns = columns,
            PrimaryKey = Maybe() ? Key(names, isPrimary: true) : null,
            UniqueConstraints = ByName(Several(() => Key(names)), key => key.Name),
            ForeignKeys = _targets.Count == 0 ? [] : ByName(Several(() => ForeignKey(names)), key => key.Name),
            Checks = Checks(),
            Exclusions = ByName(Several(() => new ExclusionConstraint { Name = Name(), Comment = Text(), Definition = $"EXCLUDE USING gist ({QuotedName()} WITH =) WHERE ({Literal()})", Invalid = Maybe(), IndexComment = Text(), StatisticsTargets = [.. Several(() => new KeyStatistics { Key = _random.Next(1, 9), Target = _random.Next(1, 999) })], Clustered = Maybe() }), exclusion => exclusion.Name),
            Indexes = Indexes(names),
            Statistics = Statistics(),
            RowLevelSecurity = Any<RowLevelSecurity>(),
            Policies = ByName(Several(() => new Policy
            {
                Name = Name(),
                Comment = Text(),
                Command = Any<PolicyCommand>(),
                Restrictive = Maybe(),
                Roles = Sorted([.. Several(Required, least: 1)]),
                Using = Optional(Literal),
                WithCheck = Optional(Literal),
            }), policy => policy.Name),
            Triggers = Triggers(),
            Rules = Rules(),
            InheritedParts =
            [
                .. Several(() => new InheritedPart { Kind = Any<InheritedPartKind>(), Name = Name(), Comment = Text(), Enabled = Maybe() ? Any<FiringMode>() : null, Clustered = Maybe(), ReplicaIdentity = Maybe() })
                    .OrderBy(part => part.Kind).ThenBy(part => part.Name, StringComparer.Ordinal),
            ],
            StorageParameters = Sorted(Texts()),
            ReplicaIdentity = Any<ReplicaIdentity>(),
            Server = Text(),
            ForeignOptions = Texts(),
        };
        // A partition's own columns are part of its parent's, and a parent inherits nothing: neither is made here.
        if (depth < 2 && _random.Next(4) == 0)
        {
            table = table with
            {
                Inherits = [],
                PartitionBy = $"LIST ({QuotedName()})",
                Partitions =
                [
                    .. Several(() => new Partition { Schema = schema, DetachPending = Maybe(), Bound = $"FOR VALUES IN ({SqlLiteral.Quote(Required())}, NULL)", Table = Table(schema, depth + 1) with { Inherits = [] } })
                        .OrderBy(partition => partition.Table.Name, StringComparer.Ordinal),
                ],
            };
        }
        if (depth == 0 && table.PartitionBy is null) _targets.Add((new QualifiedName(schema, name), names));
        return table;
    }

    private Column Column()
    {
        var column = new Column
        {
            Name = Name(),
            Type = QuotedName(),
            Nullable = Maybe(),
            Comment = Text(),
            Collation = Optional(QuotedName),
            Storage = Maybe() ? "external" : null,
            Compression = Maybe() ? "lz4" : null,
            StatisticsTarget = Maybe() ? _random.Next(-1, 10000) : null,
            Options = Sorted(Texts()),
            ForeignOptions = Texts(),
            NotNullName = Text(),
            NotNullLocal = Maybe(),
            NotNullNoInherit = Maybe(),
            NotNullNotValid = Maybe(),
            NotNullComment = Text(),
            Inherited = Maybe(),
            Grants = Grants(),
        };
        return _random.Next(4) switch
        {
            0 => column with { Default = Optional(Literal) },
            1 => column with { Nullable = false, Identity = Maybe() ? IdentityGeneration.Always : IdentityGeneration.ByDefault, IdentityOptions = Options() },
            2 => column with { Generated = Literal(), GeneratedVirtual = Maybe() },
            _ => column,
        };
    }

    private Sequence Sequence()
    {
        var sequence = new Sequence { Name = Name(), Comment = Text(), Owner = Text(), Grants = Grants(), Type = QuotedName(), Options = Options(), Unlogged = Maybe() };
        if (_targets.Count == 0 || Maybe()) return sequence;
        var (table, columns) = _targets[_random.Next(_targets.Count)];
        return sequence with { OwnedBy = new ColumnReference(table.Schema, table.Name, columns[0]) };
    }

    private SequenceOptions Options() => new()
    {
        Start = Number(),
        Increment = Number(),
        Minimum = Number(),
        Maximum = Number(),
        Cache = Number(),
        Cycle = Maybe(),
    };

    private KeyConstraint Key(ImmutableArray<string> columns, bool isPrimary = false) => new()
    {
        Name = Name(),
        Comment = Text(),
        Columns = Some(columns),
        Include = Maybe() ? Some(columns) : [],
        NullsNotDistinct = !isPrimary && Maybe(),
        WithoutOverlaps = Maybe(),
        Deferrability = Any<Deferrability>(),
        StorageParameters = Sorted(Texts()),
        Invalid = Maybe(),
        PartOf = Text(),
        IndexComment = Text(),
        Clustered = Maybe(),
        ReplicaIdentity = Maybe(),
    };

    private ForeignKey ForeignKey(ImmutableArray<string> columns)
    {
        var (table, referenced) = _targets[_random.Next(_targets.Count)];
        var count = _random.Next(1, Math.Min(columns.Length, referenced.Length) + 1);
        return new ForeignKey
        {
            Name = Name(),
            Comment = Text(),
            Columns = columns[..count],
            References = table,
            ReferencedColumns = referenced[..count],
            OnUpdate = Any<ReferentialAction>(),
            OnDelete = Any<ReferentialAction>(),
            OnDeleteColumns = Maybe() ? columns[..1] : [],
            MatchFull = Maybe(),
            Deferrability = Any<Deferrability>(),
            NotValid = Maybe(),
            NotEnforced = Maybe(),
            Inherited = Maybe(),
            Period = Maybe(),
        };
    }

    private ImmutableArray<Index> Indexes(ImmutableArray<string> columns) => columns.IsEmpty ? [] : ByName(Several(() => new Index
    {
        Name = Name(),
        Comment = Text(),
        Unique = Maybe(),
        NullsNotDistinct = Maybe(),
        Method = Maybe() ? "btree" : Required(),
        Keys =
        [
            .. Several(() => new IndexKey
            {
                Collation = Optional(QuotedName),
                OperatorClass = Optional(QuotedName),
                OperatorClassParameters = Texts(),
                Descending = Maybe(),
                Nulls = Any<NullsOrder>(),
                StatisticsTarget = Maybe() ? _random.Next(10000) : null,
            }, least: 1).Select(key => Maybe() ? key with { Column = columns[_random.Next(columns.Length)] } : key with { Expression = Literal() }),
        ],
        Include = Maybe() ? Some(columns) : [],
        Where = Optional(Literal),
        StorageParameters = Sorted(Texts()),
        Invalid = Maybe(),
        PartOf = Text(),
        Clustered = Maybe(),
        ReplicaIdentity = Maybe(),
    }), index => index.Name);

    private ImmutableArray<ViewColumn> ViewColumns() =>
    [
        .. Several(() => new ViewColumn
        {
            Name = Name(),
            Type = QuotedName(),
            Comment = Text(),
            Default = Optional(Literal),
            Storage = Maybe() ? "external" : null,
            Compression = Maybe() ? "lz4" : null,
            StatisticsTarget = Maybe() ? _random.Next(10000) : null,
            Options = Sorted(Texts()),
            Grants = Grants(),
        }),
    ];

    private Routine Routine()
    {
        var arguments = $"{QuotedName()} {QuotedName()} DEFAULT {Literal()}";
        var isSql = Maybe();
        return new Routine
        {
            Name = Name(),
            Comment = Text(),
            Owner = Text(),
            Grants = Grants(),
            Kind = Any<RoutineKind>(),
            Arguments = arguments,
            Signature = Maybe() ? arguments : QuotedName(),
            Returns = Optional(() => Maybe() ? $"SETOF {QuotedName()}" : Maybe() ? $"TABLE({QuotedName()} {QuotedName()})" : QuotedName()),
            Language = Text(),
            Body = isSql ? $"BEGIN ATOMIC\n SELECT {Literal()};\nEND" : Text(),
            SqlBody = isSql,
            Library = Text(),
            AggregateDefinition = Optional(() => $"SFUNC = {QuotedName()}, INITCOND = {Literal()}"),
            Volatility = Any<Volatility>(),
            Strict = Maybe(),
            SecurityDefiner = Maybe(),
            Leakproof = Maybe(),
            Parallel = Any<ParallelSafety>(),
            Cost = Maybe() ? _random.Next(100) / 8.0 : null,
            Rows = Maybe() ? _random.NextDouble() * 1e20 : null,
            Support = Optional(QuotedName),
            Transforms = Maybe() ? [.. Several(QuotedName)] : [],
            Settings = [.. Texts().Select(text => $"work_mem={text}")],
        };
    }

    private Publication Publication()
    {
        var operations = new[] { "insert", "update", "delete", "truncate" }.Where(_ => Maybe()).ToImmutableArray();
        return new Publication
        {
            Name = Name(),
            Comment = Text(),
            Owner = Text(),
            AllTables = Maybe(),
            Tables =
            [
                .. Several(() => _targets.Count == 0 ? default : _targets[_random.Next(_targets.Count)]).Where(target => target.Table.Name is not null).DistinctBy(target => target.Table)
                    .OrderBy(target => target.Table)
                    .Select(target => new PublishedTable { Schema = target.Table.Schema, Name = target.Table.Name, Columns = Maybe() ? Some(target.Columns) : [], Where = Optional(Literal) }),
            ],
            Schemas = Sorted([.. Several(Name)]),
            Operations = operations,
            ViaRoot = Maybe(),
            GeneratedColumns = Text(),
        };
    }

    private ImmutableArray<Grant> Grants() =>
        ByName(Several(() => new Grant { Role = Name(), Privileges = Sorted([.. Several(() => Maybe() ? "alter system" : "select", least: 1).Distinct()]), Grantable = Maybe() }, most: 1), grant => grant.Role);

    private ImmutableArray<CheckConstraint> Checks() => ByName(Several(() => new CheckConstraint
    {
        Name = Name(),
        Comment = Text(),
        Expression = Literal(),
        NoInherit = Maybe(),
        NotValid = Maybe(),
        NotEnforced = Maybe(),
        Inherited = Maybe(),
    }), check => check.Name);

    private ImmutableArray<ExtendedStatistics> Statistics() => ByName(Several(() => new ExtendedStatistics
    {
        Schema = Required(),
        Name = Name(),
        Comment = Text(),
        Definition = $"CREATE STATISTICS {QuotedName()} ON ({Literal()}), b FROM {QuotedName()}",
        StatisticsTarget = Maybe() ? _random.Next(10000) : null,
    }), statistics => statistics.Name);

    private ImmutableArray<Trigger> Triggers() =>
        ByName(Several(() => new Trigger { Name = Name(), Comment = Text(), Definition = $"CREATE TRIGGER {QuotedName()} BEFORE UPDATE OF a, b ON {QuotedName()} EXECUTE FUNCTION f({Literal()})", Enabled = Any<FiringMode>() }), trigger => trigger.Name);

    private ImmutableArray<Rule> Rules() =>
        ByName(Several(() => new Rule { Name = Name(), Comment = Text(), Definition = $"CREATE RULE {QuotedName()} AS ON UPDATE TO {QuotedName()} DO ALSO (SELECT {Literal()}; SELECT 1;);", Enabled = Any<FiringMode>() }), rule => rule.Name);

    private bool Maybe() => _random.Next(3) == 0;

    private long? Number() => Maybe() ? _random.NextInt64(long.MinValue, long.MaxValue) : null;

    private OtherObject Other()
    {
        var identity = $"({QuotedName()} AS {QuotedName()})";
        return new OtherObject { Kind = "cast", Identity = identity, Comment = Text(), Definition = $"CREATE CAST {identity} WITH INOUT" };
    }

    /// <summary>A hostile text as SQL takes it for a name or a type.</summary>
    private string QuotedName() => SqlIdentifier.Quote(Name());

    /// <summary>A hostile text as an expression.</summary>
    private string Literal() => Maybe() ? SqlLiteral.DollarQuote(HostileText.Next(_random)) : $"({SqlLiteral.Quote(HostileText.Next(_random))}::text)";

    private string? Optional(Func<string> text) => Maybe() ? text() : null;

    private string Required() => HostileText.Next(_random);

    private string? Text() => Maybe() ? HostileText.Next(_random) : null;

    private ImmutableArray<string> Texts() => Maybe() ? [.. Several(Required)] : [];

    private ImmutableArray<string> Some(ImmutableArray<string> names) => names[..(_random.Next(names.Length) + 1)];

    /// <summary>Hostile, not empty, and given once.</summary>
    private string Name()
    {
        var name = HostileText.Next(_random);
        while (name.Length == 0 || !_names.Add(name)) name += (char)_random.Next('a', 'z');
        return name;
    }

    private T Any<T>()
        where T : struct, Enum => Enum.GetValues<T>()[_random.Next(Enum.GetValues<T>().Length)];

    /// <summary>A list, so that one item is made after the other.</summary>
    private List<T> Several<T>(Func<T> create, int least = 0, int? most = null)
    {
        var items = new List<T>();
        for (var count = _random.Next(least, Math.Max(least, most ?? size) + 1); count > 0; count--) items.Add(create());
        return items;
    }

    private static ImmutableArray<string> Sorted(ImmutableArray<string> items) => items.Sort(StringComparer.Ordinal);

    private static ImmutableArray<T> ByName<T>(IEnumerable<T> items, Func<T, string> name) => [.. items.OrderBy(name, StringComparer.Ordinal)];
}
