using System.Globalization;

namespace SchemaTasks.Migrations.Layouts;

/// <summary>The next version after those that there are, in the same form.</summary>
internal static class Numbering
{
    private static readonly string[] Times = ["yyyyMMddHHmmss", "yyyyMMddHHmm", "yyyy-MM-dd", "yyyyMMdd"];

    /// <param name="versions">Those that there are, in their order.</param>
    /// <param name="now">The time.</param>
    /// <param name="part">0 for the first of several new ones.</param>
    /// <param name="first">The form of a first one: <c>001</c>, or a format of a time.</param>
    public static string Next(IEnumerable<string> versions, DateTimeOffset now, int part, string first)
    {
        var last = versions.LastOrDefault(version => version.Length > 0);
        if (last is null) return first.All(char.IsAsciiDigit) ? Number(0, part, first.Length) : Time(now.UtcDateTime, part, first, null);
        foreach (var format in Times)
            if (last.Length == format.Length && DateTime.TryParseExact(last, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)) return Time(now.UtcDateTime, part, format, time);
        return last.Length switch
        {
            // Seconds or milliseconds since 1970.
            10 => Number(Math.Max(long.Parse(last, CultureInfo.InvariantCulture), now.ToUnixTimeSeconds() - 1), part, 10),
            13 => Number(Math.Max(long.Parse(last, CultureInfo.InvariantCulture), now.ToUnixTimeMilliseconds() - 1), part, 13),
            _ => Number(versions.Where(version => version.Length is > 0 and <= 18 && version.All(char.IsAsciiDigit)).Select(version => long.Parse(version, CultureInfo.InvariantCulture)).DefaultIfEmpty().Max(), part, last.Length),
        };
    }

    private static string Number(long last, int part, int width) => (last + 1 + part).ToString(CultureInfo.InvariantCulture).PadLeft(width, '0');

    private static string Time(DateTime now, int part, string format, DateTime? last)
    {
        var step = format switch { "yyyyMMddHHmmss" => TimeSpan.FromSeconds(1), "yyyyMMddHHmm" => TimeSpan.FromMinutes(1), _ => TimeSpan.FromDays(1) };
        var time = last is { } before && before + step > now ? before + step : now;
        return (time + (step * part)).ToString(format, CultureInfo.InvariantCulture);
    }
}
