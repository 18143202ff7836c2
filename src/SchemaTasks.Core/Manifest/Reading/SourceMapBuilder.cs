using System.Runtime.InteropServices;
using SchemaTasks.Model;

namespace SchemaTasks.Manifest.Reading;

/// <summary>Gathers positions while a manifest is read.</summary>
internal sealed class SourceMapBuilder
{
    private readonly List<SourceEntry> _entries = [];
    private readonly List<SourceFacet> _facets = [];

    public int Add(ObjectPath path, int line, int column) => Add(new SourceKey(path.Kind, path.Schema, path.Name, path.Member), line, column);

    /// <summary>A schema whose name is given by <see cref="EndSchema"/>.</summary>
    public int BeginSchema(int line, int column) => Add(new SourceKey(ObjectKind.Schema, null!, "", null), line, column);

    /// <summary>Gives the schema's name to the schema and to all that was added in it.</summary>
    public void EndSchema(int schema, string name)
    {
        var entries = CollectionsMarshal.AsSpan(_entries)[schema..];
        for (var i = 0; i < entries.Length; i++)
        {
            if (entries[i].Key.Schema is null) entries[i] = entries[i] with { Key = entries[i].Key with { Schema = name, Name = i == 0 ? name : entries[i].Key.Name } };
        }
    }

    /// <summary>An object of the schema that is being read, by the <c>name</c> of its mapping.</summary>
    public (Owner Owner, int Position) AddOwner(ObjectKind kind, MappingNode node)
    {
        var owner = new Owner(null, node.Required("name"));
        return (owner, Add(owner, kind, null, node));
    }

    /// <summary>A member of an object, or with <see langword="null"/> the object itself.</summary>
    public int Add(Owner owner, ObjectKind kind, string? member, MappingNode node) => Add(owner, kind, member, node.Line, node.Column);

    public int Add(Owner owner, ObjectKind kind, string? member, int line, int column) =>
        Add(new SourceKey(kind, owner.Schema!, owner.Name, member), line, column);

    /// <summary>Begins the keys of one object; all are added before those of another.</summary>
    public void BeginFacets(int position) => _entries[position] = _entries[position] with { FirstFacet = _facets.Count };

    public void AddFacet(int position, string key, int line, int column)
    {
        _facets.Add(new SourceFacet(key, line, column));
        _entries[position] = _entries[position] with { FacetCount = _entries[position].FacetCount + 1 };
    }

    /// <param name="file">Absolute path.</param>
    /// <param name="duplicate">Called for each object whose kind and name were there before: the first, then it.</param>
    public SourceMap Build(string file, Action<SourceEntry, SourceEntry> duplicate)
    {
        var index = new Dictionary<SourceKey, int>(_entries.Count);
        for (var i = 0; i < _entries.Count; i++)
        {
            if (!index.TryAdd(_entries[i].Key, i)) duplicate(_entries[index[_entries[i].Key]], _entries[i]);
        }
        return new SourceMap(file, [.. _entries], [.. _facets], index);
    }

    private int Add(SourceKey key, int line, int column)
    {
        _entries.Add(new SourceEntry(key, line, column, 0, 0));
        return _entries.Count - 1;
    }
}
