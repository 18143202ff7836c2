using System.Collections.Immutable;
using SchemaTasks.Diagnostics;
using SchemaTasks.Model;

namespace SchemaTasks.Generation.Amplify;

/// <summary>
/// Scalars of keys and of what refers to them. A foreign key has the type of the key that it refers to, also where PostgreSQL compares an
/// <c>integer</c> with a <c>bigint</c>; and a number that is called <c>id</c> is no text, which Amplify would fill with a UUID
/// (<see href="https://docs.amplify.aws/gen1/javascript/build-a-backend/graphqlapi/data-modeling/"/>).
/// </summary>
internal sealed class KeyScalars(Draft draft)
{
    /// <summary>Foreign keys to columns that are foreign keys themselves; a longer chain is a circle.</summary>
    private const int LongestChain = 64;

    private const string FilledField = "id";

    private readonly Dictionary<(DraftType Type, int Column), ForeignKey> _takenFrom = [];

    public void Unify()
    {
        foreach (var type in draft.Types)
        {
            KeepNumbers(type);
            if (draft.IsTypeScript) KeepEnumsOut(type);
        }
        for (var pass = 0; pass < LongestChain && TakeKeysTypes(); pass++)
        {
        }
        foreach (var ((type, column), _) in _takenFrom) draft.Report(AmplifyDiagnostics.ForeignKeyType, type, ObjectKind.Column, type.Columns[column].Name, "type", type.Columns[column].Type, type.Scalars[column].Name);
    }

    private void KeepNumbers(DraftType type)
    {
        for (var index = 0; index < type.Scalars.Length; index++)
        {
            if (type.Scalars[index] is not { IsNumber: true, Name: "String", IsList: false, IsGiven: false } scalar || draft.Names.Camel(type.Columns[index].Name) != FilledField) continue;
            type.Scalars[index] = scalar with { Name = "Float", IsExact = true };
            draft.Report(AmplifyDiagnostics.NumberCalledId, type, ObjectKind.Column, type.Columns[index].Name, "type", type.Columns[index].Type);
        }
    }

    /// <summary>Gen 2 takes no enum and no JSON in an identifier.</summary>
    private void KeepEnumsOut(DraftType type)
    {
        foreach (var column in type.KeyColumns)
        {
            var index = type.IndexOfColumn(column);
            if (index < 0 || (type.Scalars[index].Enum is null && type.Scalars[index].Name != "AWSJSON")) continue;
            type.Scalars[index] = new GraphQLType { Name = "String", IsExact = true };
            draft.Report(AmplifyDiagnostics.TypeApproximated, type, ObjectKind.Column, column, "type", type.Columns[index].Type, "String, since Gen 2 takes neither enums nor JSON in an identifier");
        }
    }

    private bool TakeKeysTypes()
    {
        var changed = false;
        foreach (var type in draft.Types)
        {
            foreach (var key in type.Table?.ForeignKeys ?? [])
            {
                if (draft.TypesBySource.GetValueOrDefault(key.References) is { } parent) changed |= TakeKeysTypes(type, key, parent);
            }
        }
        return changed;
    }

    private bool Follows(GraphQLType mine, GraphQLType theirs) =>
        (mine.IsNumber && theirs.IsNumber) || (draft.IsTypeScript && theirs.Name == "String" && (mine.Enum is not null || mine.Name == "AWSJSON"));

    private bool TakeKeysTypes(DraftType child, ForeignKey key, DraftType parent)
    {
        var changed = false;
        for (var part = 0; part < key.Columns.Length; part++)
        {
            if (child.IndexOfColumn(key.Columns[part]) is not (>= 0 and var own) || parent.IndexOfColumn(key.ReferencedColumns[part]) is not (>= 0 and var there)) continue;
            var (mine, theirs) = (child.Scalars[own], parent.Scalars[there]);
            if (mine.Name == theirs.Name || mine.IsList || theirs.IsList || mine.IsGiven || !Follows(mine, theirs)) continue;
            // A column of two foreign keys follows the first.
            if (!_takenFrom.TryAdd((child, own), key) && _takenFrom[(child, own)] != key) continue;
            child.Scalars[own] = mine with { Name = theirs.Name, Enum = null, IsExact = true };
            changed = true;
        }
        return changed;
    }
}
