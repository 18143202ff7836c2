using System.Diagnostics.CodeAnalysis;
using SchemaTasks.Objects;

namespace SchemaTasks.Sql.Planning;

/// <summary>What becomes of each object of both schemas: it is kept unless something else is said.</summary>
internal sealed class PlannedActions(SideObjects expected, SideObjects actual)
{
    private static readonly PlannedAction Kept = new(ActionKind.Keep);

    private readonly Dictionary<ObjectKey, PlannedAction> _changed = [];

    /// <summary>Those that are not kept, in the order of the expected schema's objects, then of the actual one's.</summary>
    public IReadOnlyList<KeyValuePair<ObjectKey, PlannedAction>> Changed =>
        [.. _changed.OrderBy(entry => expected.Find(entry.Key) is null).ThenBy(entry => (expected.Find(entry.Key) ?? actual.Find(entry.Key))!.Place)];

    public PlannedAction this[ObjectKey key]
    {
        get => _changed.GetValueOrDefault(key, Kept);
        set
        {
            if (value.Kind == ActionKind.Keep) _changed.Remove(key);
            else _changed[key] = value;
        }
    }

    /// <summary>Whether either schema has the object, and what becomes of it.</summary>
    public bool TryGetValue(ObjectKey key, [MaybeNullWhen(false)] out PlannedAction action)
    {
        if (_changed.TryGetValue(key, out action)) return true;
        if (expected.Find(key) is null && actual.Find(key) is null) return false;
        action = Kept;
        return true;
    }
}
