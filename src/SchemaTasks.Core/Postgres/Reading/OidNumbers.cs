using System.Numerics;

namespace SchemaTasks.Postgres.Reading;

/// <summary>OIDs, numbered from 0 in the order in which they come. A dictionary of two value types would be compiled again in each process.</summary>
internal sealed class OidNumbers
{
    private readonly int[] _oids;

    /// <summary>A number and one, by hash; 0 for none. At most half full.</summary>
    private readonly int[] _slots;

    /// <summary>How far the hash, whose highest bits are its best, goes down to be a slot.</summary>
    private readonly int _shift;

    /// <param name="capacity">The most OIDs that will come.</param>
    public OidNumbers(int capacity)
    {
        var size = BitOperations.RoundUpToPowerOf2((uint)Math.Max(2, 2 * capacity));
        (_oids, _slots, _shift) = (new int[capacity], new int[size], 32 - BitOperations.Log2(size));
    }

    public int Count { get; private set; }

    /// <summary>The OID's number; a new one if it is new.</summary>
    public int Add(int oid)
    {
        var slot = Slot(oid);
        if (_slots[slot] == 0)
        {
            _oids[Count++] = oid;
            _slots[slot] = Count;
        }
        return _slots[slot] - 1;
    }

    /// <summary>The OID's number; -1 if it never came.</summary>
    public int Find(int oid) => _slots[Slot(oid)] - 1;

    private int Slot(int oid)
    {
        var slot = (int)(((uint)oid * 2654435769u) >> _shift);
        while (_slots[slot] != 0 && _oids[_slots[slot] - 1] != oid) slot = (slot + 1) & (_slots.Length - 1);
        return slot;
    }
}
