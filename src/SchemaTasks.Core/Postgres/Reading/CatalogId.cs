namespace SchemaTasks.Postgres.Reading;

/// <summary>The fixed OIDs of catalogs and of three types, the same in every version (src/include/catalog).</summary>
internal static class CatalogId
{
    public const int Type = 1247;
    public const int Routine = 1255;
    public const int Relation = 1259;
    public const int Constraint = 2606;
    public const int Namespace = 2615;
    public const int Rule = 2618;
    public const int Trigger = 2620;
    public const int Extension = 3079;
    public const int Policy = 3256;
    public const int Statistics = 3381;
    public const int EventTrigger = 3466;
    public const int Publication = 6104;

    public const int Integer = 23;
    public const int SmallInteger = 21;
    public const int Bpchar = 1042;
}
