using System.Globalization;
using Scriban;
using Scriban.Functions;
using Scriban.Runtime;

namespace SchemaTasks.Generation.Types.Templates;

/// <summary>What a template may do: functions whose result depends on their arguments alone, and not for ever.</summary>
internal static class TemplateLimits
{
    /// <summary>Turns of all loops of a template.</summary>
    private const int Turns = 10_000_000;

    /// <summary>UTF-16 units of a printed file, and of any text on the way.</summary>
    private const int Units = 64 * 1024 * 1024;

    public static TimeSpan RegexTime { get; } = TimeSpan.FromSeconds(10);

    public static TemplateContext CreateContext()
    {
        var context = new TemplateContext(Functions())
        {
            StrictVariables = true,
            EnableRelaxedMemberAccess = false,
            EnableRelaxedTargetAccess = false,
            EnableRelaxedFunctionAccess = false,
            LoopLimit = Turns,
            LimitToString = Units,
            OutputLimit = Units,
            OnStringLimit = ScriptLimitBehavior.Throw,
            OnOutputLimit = ScriptLimitBehavior.Throw,
            RegexTimeOut = RegexTime,
            NewLine = "\n",
        };
        context.PushCulture(CultureInfo.InvariantCulture);
        return context;
    }

    // No date (the clock), no include (files), no random numbers, no evaluation of text.
    private static ScriptObject Functions()
    {
        var math = new MathFunctions();
        math.Remove("random");
        math.Remove("uuid");
        var objects = new ObjectFunctions();
        objects.Remove("eval");
        objects.Remove("eval_template");
        return new ScriptObject
        {
            ["array"] = new ArrayFunctions(),
            ["math"] = math,
            ["object"] = objects,
            ["regex"] = new RegexFunctions(),
            ["string"] = new StringFunctions(),
        };
    }
}
