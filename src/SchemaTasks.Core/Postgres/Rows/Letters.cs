namespace SchemaTasks.Postgres.Rows;

/// <summary>Values of type <c>"char"</c> that a query packs into one number, a byte each.</summary>
internal static class Letters
{
    /// <param name="packed">The number.</param>
    /// <param name="place">0 for the lowest byte.</param>
    /// <returns>The letter; NUL where the catalog has none.</returns>
    public static char At(int packed, int place) => (char)(byte)(packed >> (8 * place));
}
