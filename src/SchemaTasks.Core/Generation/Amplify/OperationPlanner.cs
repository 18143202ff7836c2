using System.Collections.Immutable;
using SchemaTasks.Diagnostics;

namespace SchemaTasks.Generation.Amplify;

/// <summary>
/// The operations of each type. Their names are unique in the whole schema: where two types come to the same, the later one gets another
/// (<c>@model(queries: …)</c>), and an index its query under another name.
/// </summary>
internal sealed class OperationPlanner(Draft draft)
{
    private readonly HashSet<string> _queries = new(draft.Types.Count + draft.Types.Sum(type => 1 + type.Indexes.Count), StringComparer.Ordinal);

    public void Plan()
    {
        foreach (var type in draft.Models) PlanModel(type);
        foreach (var type in draft.Models) PlanIndexes(type);
    }

    private void PlanModel(DraftType type)
    {
        var upper = GraphQLName.UpperFirst(type.Name);
        var (get, list) = ($"get{upper}", $"list{GraphQLName.UpperFirst(type.PluralName)}");
        var freeGet = Free(type, "get", get, get);
        var freeList = Free(type, "list", list, $"list{upper}Items");
        type.Operations = new AmplifyOperations
        {
            TypeName = upper,
            Dialect = draft.Dialect,
            IsReadOnly = type.Table is null,
            Get = freeGet,
            List = freeList,
            AreRenamed = freeGet != get || freeList != list,
        };
    }

    private string Free(DraftType type, string operation, string wanted, string otherwise)
    {
        if (_queries.Add(wanted)) return wanted;
        var name = otherwise;
        for (var number = 2; !_queries.Add(name); number++) name = $"{otherwise}{number}";
        if (draft.IsTypeScript && operation != "index") draft.Report(AmplifyDiagnostics.SameOperation, type.Source, null, type.Source, operation, wanted);
        else draft.Report(AmplifyDiagnostics.RenamedOperation, type.Source, null, type.Source, operation, name);
        return name;
    }

    private void PlanIndexes(DraftType type)
    {
        for (var index = 0; index < type.Indexes.Count; index++)
        {
            if (type.Indexes[index].QueryField is not { } wanted) continue;
            var name = Free(type, "index", wanted, wanted);
            if (name != wanted) type.Indexes[index] = type.Indexes[index] with { QueryField = name };
        }
    }
}
