using System.Collections.Immutable;
using System.Runtime.InteropServices;
using SchemaTasks.Configuration;
using SchemaTasks.Model;

namespace SchemaTasks.Generation.Amplify;

/// <summary>The type of one table or view while it is planned.</summary>
internal sealed class DraftType
{
    private const int FewNames = 32;

    private string? _plural;
    private string? _pluralField;
    private HashSet<string>? _manyNames;

    public required ObjectPath Source { get; init; }

    public required string Name { get; init; }

    /// <summary><see cref="Name"/>'s plural, computed once.</summary>
    public string PluralName => _plural ??= Plural.Of(Name);

    /// <summary><see cref="PluralName"/> as a field or an operation begins with it.</summary>
    public string PluralField => _pluralField ??= GraphQLName.LowerFirstWord(PluralName);

    public string? Comment { get; init; }

    public required ImmutableArray<Column> Columns { get; init; }

    /// <summary><see langword="null"/> for a view.</summary>
    public Table? Table { get; init; }

    public ImmutableArray<Model.Index> DatabaseIndexes { get; init; } = [];

    /// <summary>The key's columns: the primary key, or what the configuration declares.</summary>
    public ImmutableArray<string> KeyColumns { get; set; } = [];

    /// <summary>Pairwise with <see cref="Columns"/>.</summary>
    public GraphQLType[] Scalars { get; set; } = [];

    /// <summary>Pairwise with <see cref="Columns"/>.</summary>
    public ImmutableArray<AmplifyField> Fields { get; set; } = [];

    /// <summary>Field names of the key; empty for a plain type.</summary>
    public ImmutableArray<string> Key { get; set; } = [];

    public bool IsModel => Key.Length > 0;

    public List<AmplifyIndex> Indexes { get; } = [];

    /// <summary>Global secondary indexes that Amplify adds by itself, for relations in the references form.</summary>
    public int ImplicitIndexes { get; set; }

    public List<AmplifyRelation> Relations { get; } = new(2);

    public string? CreatedAt { get; set; }

    public string? UpdatedAt { get; set; }

    public ImmutableArray<AuthRule> Auth { get; set; } = [];

    public AmplifyOperations? Operations { get; set; }

    public string? RefersTo { get; set; }

    /// <summary>The place of a column, or -1.</summary>
    public int IndexOfColumn(string column)
    {
        for (var index = 0; index < Columns.Length; index++)
        {
            if (Columns[index].Name == column) return index;
        }
        return -1;
    }

    /// <exception cref="IndexOutOfRangeException">There is no such column.</exception>
    public AmplifyField FieldOf(string column) => Fields[IndexOfColumn(column)];

    /// <summary>The names of the columns' fields, pairwise.</summary>
    public ImmutableArray<string> FieldNamesOf(ImmutableArray<string> columns)
    {
        foreach (var column in columns)
        {
            // Most columns are called as their fields: then the list is shared.
            if (FieldOf(column).Name != column) return ImmutableArray.CreateRange(columns, static (column, type) => type.FieldOf(column).Name, this);
        }
        return columns;
    }

    /// <summary>Whether a column's field or a relation has this name.</summary>
    public bool HasField(string name)
    {
        if (_manyNames is not null) return _manyNames.Contains(name);
        foreach (ref readonly var field in Fields.AsSpan())
        {
            if (field.Name == name) return true;
        }
        foreach (ref readonly var relation in CollectionsMarshal.AsSpan(Relations))
        {
            if (relation.Name == name) return true;
        }
        return false;
    }

    /// <summary>A name that no field has, for a relation that the caller adds.</summary>
    /// <param name="wanted">Taken where it is free, else with a number.</param>
    /// <param name="isFree">What else has to be so.</param>
    public string TakeFieldName(string wanted, Predicate<string>? isFree = null)
    {
        // A few names are compared one by one, which is faster; of many a set is made.
        if (_manyNames is null && Fields.Length + Relations.Count > FewNames) _manyNames = [.. Fields.Select(field => field.Name), .. Relations.Select(relation => relation.Name)];
        var name = GraphQLName.Shorten(wanted);
        for (var number = 2; ReservedNames.IsField(name) || HasField(name) || isFree?.Invoke(name) == false; number++) name = $"{GraphQLName.Shorten(wanted)}{number}";
        _manyNames?.Add(name);
        return name;
    }
}
