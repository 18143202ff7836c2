using System.Globalization;
using System.Text.RegularExpressions;

namespace SchemaTasks.Migrations;

/// <summary>
/// The prefix of a versioned file's name: a number of up to 6 digits, or a date or time stamp (<c>2025-10-23</c>, <c>20251023</c>,
/// <c>202510231200</c>, <c>20251023120000</c>). Numbers come first, then times; equal ones in the ordinal order of the whole name.
/// </summary>
/// <param name="Text">As it is written.</param>
/// <param name="Number">Set for a number.</param>
/// <param name="Time">Set for a date or time stamp.</param>
internal sealed partial record MigrationVersion(string Text, int? Number, DateTime? Time) : IComparable<MigrationVersion>
{
    private static readonly string[] TimeFormats = ["yyyy-MM-dd", "yyyyMMdd", "yyyyMMddHHmm", "yyyyMMddHHmmss"];

    /// <param name="name">A file name without <c>.sql</c>.</param>
    /// <param name="rest">What follows the prefix and one separator.</param>
    /// <returns><see langword="null"/> when it does not begin with a version.</returns>
    public static MigrationVersion? Parse(string name, out string rest)
    {
        var match = Prefix().Match(name);
        rest = match.Groups["rest"].Value;
        if (!match.Success) return null;

        var text = match.Groups["version"].Value;
        if (text.Length <= 6) return new MigrationVersion(text, int.Parse(text, CultureInfo.InvariantCulture), null);
        return DateTime.TryParseExact(text, TimeFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? new MigrationVersion(text, null, time)
            : null;
    }

    public int CompareTo(MigrationVersion? other)
    {
        if (other is null) return 1;
        return (Number, other.Number) switch
        {
            ({ } one, { } two) => one.CompareTo(two),
            ({ }, null) => -1,
            (null, { }) => 1,
            (null, null) => Nullable.Compare(Time, other.Time),
        };
    }

    [GeneratedRegex(@"\A(?<version>[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{14}|[0-9]{12}|[0-9]{8}|[0-9]{1,6})(?![0-9])(?:[-_.](?<rest>.*))?\z", RegexOptions.Singleline)]
    private static partial Regex Prefix();
}
