using SchemaTasks.Model;
using SchemaTasks.Objects;
using SchemaTasks.Sql.Objects;

namespace SchemaTasks.Sql.Planning;

/// <summary>
/// Functions whose quoted body names a type, relation or function of the schema without saying where it is. Their callers' search_path finds
/// it; a script's is empty, and a statement that has the server read such a body (to compute a column, an index, the rows of a materialized
/// view) fails there, as it does in a dump's.
/// </summary>
/// <param name="expected">The objects that the script makes.</param>
/// <param name="schemas">Where the names are looked up: all that is known, also what no statement is about.</param>
internal sealed class BareNames(SideObjects expected, IReadOnlyCollection<SchemaObjects> schemas)
{
    private readonly Dictionary<ObjectKey, string?> _found = [];
    private readonly Lazy<HashSet<string>> _types = new(() => [.. Names(schemas, item => item.Record is EnumType or Domain or CompositeType or RangeType or Table or View or MaterializedView)]);
    private readonly Lazy<HashSet<string>> _relations = new(() => [.. Names(schemas, item => item.Record is Table or View or MaterializedView)]);
    private readonly Lazy<HashSet<string>> _routines = new(() => [.. Names(schemas, item => item.Record is Routine)]);

    /// <summary>Marks the statements of an operation that the server may refuse for that.</summary>
    public IEnumerable<SqlStep> Mark(Operation operation, IEnumerable<SqlStep> steps)
    {
        if (operation.Kind == OperationKind.Drop) return steps;
        var calls = operation.Members().Where(member => Computes(member.Item)).SelectMany(member => expected.ReferencesOf(member.Item.Key).Keys)
            .Where(key => key.Class == ObjectClass.Routine).Distinct().Select(key => (Routine: key, Bare: In(key, []))).Where(call => call.Bare is not null).ToList();
        return calls.Count == 0 ? steps : steps.Select(step => calls.FirstOrDefault(call => step.Text.Contains(call.Routine.Name, StringComparison.Ordinal)) is { Bare: { } bare } call
            ? step with
            {
                Hazards = [.. step.Hazards.Append(Hazard.DependsOnSearchPath).Distinct()],
                Reason = step.Reason ?? $"It calls {SqlIdentifier.QuoteIfNeeded(call.Routine.Schema, call.Routine.Name)}, by which {bare} is named without a schema.",
            }
            : step);
    }

    /// <summary>The server reads the functions that it names when it is made.</summary>
    private static bool Computes(SqlObject item) => item is ColumnObject { Column.Generated: not null } or IndexObject or ExclusionObject or CheckObject or MaterializedViewObject or DefaultObject or TableObject { Site.Table.PartitionBy: not null };

    /// <summary>The first such name in a function or in one that it calls.</summary>
    private string? In(ObjectKey key, HashSet<ObjectKey> open)
    {
        if (_found.TryGetValue(key, out var known)) return known;
        if (!open.Add(key) || expected.Find(key) is not RoutineObject { Routine: var routine }) return null;
        var own = routine is { Body: { } body, SqlBody: false, Language: "sql" or "plpgsql" } && !routine.Settings.Any(setting => setting.StartsWith("search_path=", StringComparison.Ordinal)) ? First(SqlLexemes.Of(body)) : null;
        return _found[key] = own ?? expected.ReferencesOf(key).Keys.Where(called => called.Class == ObjectClass.Routine).Select(called => In(called, open)).FirstOrDefault(bare => bare is not null);
    }

    private string? First(List<SqlLexeme> tokens)
    {
        for (var at = 0; at < tokens.Count; at++)
        {
            if (!tokens[at].IsName || at > 0 && tokens[at - 1].Is(".") || at + 1 < tokens.Count && tokens[at + 1].Is(".")) continue;
            var name = tokens[at].Text;
            var isCalled = at + 1 < tokens.Count && tokens[at + 1].Is("(");
            if (isCalled && _routines.Value.Contains(name)) return name;
            if (at == 0) continue;
            if (tokens[at - 1].Is("::") && _types.Value.Contains(name) || tokens[at - 1].IsWord("as") && at + 1 < tokens.Count && tokens[at + 1].Is(")") && _types.Value.Contains(name)) return name;
            if (!isCalled && (tokens[at - 1].IsWord("from") || tokens[at - 1].IsWord("join") || tokens[at - 1].IsWord("into") || tokens[at - 1].IsWord("update")) && _relations.Value.Contains(name)) return name;
        }
        return null;
    }

    private static IEnumerable<string> Names(IEnumerable<SchemaObjects> schemas, Func<PlacedObject, bool> isMeant) =>
        schemas.SelectMany(schema => schema.Items).Where(isMeant).Select(item => item.Name.Name);
}
