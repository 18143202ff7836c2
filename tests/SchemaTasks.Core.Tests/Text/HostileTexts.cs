using FsCheck;
using FsCheck.Fluent;

namespace SchemaTasks.Text;

/// <summary>Texts as somebody would write them who wants a log or a report to do something.</summary>
internal static class HostileTexts
{
    public static Config Fixed { get; } = Config.QuickThrowOnFailure.WithMaxTest(3000).WithReplay(0x5EED, 0xF00D | 1);

    public static Arbitrary<string> All { get; } = Gen.Elements(
            "::", ":", "#", "##", "##[", "[", "]", "(", ")", "##vso[", "##VSO[task.setvariable variable=x]y", "##teamcity[", "##[add-mask]x", "::add-mask::q", "::error file=x::y", "vso", "teamcity",
            "\r", "\n", "\r\n", "\t", "\v", "\f", "\u0000", "\u0007", "\u001b[31m", "\u001b]8;;https://x.test\u0007", "\u007f", "\u0085", "\u009b", "\u00ad", "\u034f", "\u061c",
            "\u115f", "\u180e", "\u200b", "\u200d", "\u200e", "\u202e", "\u2028", "\u2029", "\u2066", "\u2069", "\u3164", "\ufe00", "\ufe0f", "\ufeff", "\ufff9", "\U000e0041", "\U0001d173", "\u0301", "\u0489",
            "`", "``", "```", "|", "\\", "\\|", "<img src=x onerror=alert(1)>", "<!--", "-->", "&lt;", "![i](https://x.test/i.png)", "[link](https://x.test)", "https://x.test/a", "www.x.test", "@octocat", "#12", "org/repo#1",
            "deadbeef1234567", "a@x.test", "*b*", "_i_", "~~s~~", "# h", "---", "> q", "1. x", "$x$", "'", "\"", "text", "people.master", "é", "😀", " ", "  ", "::text", "(a)::int", "*/", "/*", "--", "\"\"\"")
        .ListOf().Select(string.Concat).ToArbitrary();

    /// <summary>Characters that a reader does not see, or that change what is seen around them, written here once more: tests do not ask the code that they test.</summary>
    public static bool IsHidden(int character) => character is < 0x20 or (>= 0x7f and <= 0x9f) or 0xad or 0x34f or 0x61c or 0x115f or 0x1160 or 0x180e or (>= 0x200b and <= 0x200f) or (>= 0x2028 and <= 0x202e)
        or (>= 0x2060 and <= 0x206f) or 0x3164 or (>= 0xfe00 and <= 0xfe0d) or 0xfeff or 0xffa0 or (>= 0xfff9 and <= 0xfffb) or (>= 0x1d173 and <= 0x1d17a) or (>= 0xe0000 and <= 0xe0fff);
}
