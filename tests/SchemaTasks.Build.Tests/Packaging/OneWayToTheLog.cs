using System.Reflection;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace SchemaTasks.Build.Tests;

/// <summary>Looks through the instructions of the shipped assemblies: nothing but <c>TaskLog</c>, which makes texts safe, writes to MSBuild's loggers, and nothing to the console.</summary>
public class OneWayToTheLog
{
    private static readonly Dictionary<short, OpCode> OpCodes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => code.Value);

    [Fact]
    public void Only_TaskLog_writes_to_a_log()
    {
        var folder = Path.GetDirectoryName(Repository.TaskAssembly)!;
        var calls = Directory.GetFiles(folder, "SchemaTasks*.dll").SelectMany(Calls).ToList();

        Assert.Contains(calls, call => call is { Caller: "TaskLog", Called: "TaskLoggingHelper.LogError" });
        Assert.DoesNotContain(calls, call => call.Caller != "TaskLog" && WritesToALog(call.Called));
    }

    private static bool WritesToALog(string member) =>
        (member.StartsWith("TaskLoggingHelper.Log", StringComparison.Ordinal) || member.StartsWith("IBuildEngine", StringComparison.Ordinal) && member.Contains(".Log", StringComparison.Ordinal)
            || member.StartsWith("Console.", StringComparison.Ordinal) || member.StartsWith("Trace.", StringComparison.Ordinal))
        && !member.StartsWith("Console.get_Is", StringComparison.Ordinal);

    /// <summary>Every method that the assembly's methods call in another assembly, with the type that the call is in.</summary>
    private static IEnumerable<(string Caller, string Called)> Calls(string assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly));
        var reader = file.GetMetadataReader();
        foreach (var handle in reader.MethodDefinitions)
        {
            var method = reader.GetMethodDefinition(handle);
            if (method.RelativeVirtualAddress == 0) continue;
            var type = reader.GetTypeDefinition(method.GetDeclaringType());
            // A lambda or an async method is a type inside of its own.
            while (!type.GetDeclaringType().IsNil) type = reader.GetTypeDefinition(type.GetDeclaringType());
            foreach (var token in Tokens(file.GetMethodBody(method.RelativeVirtualAddress).GetILReader()))
            {
                if (token.Kind != HandleKind.MemberReference) continue;
                var member = reader.GetMemberReference((MemberReferenceHandle)token);
                if (member.Parent.Kind != HandleKind.TypeReference) continue;
                yield return (reader.GetString(type.Name), $"{reader.GetString(reader.GetTypeReference((TypeReferenceHandle)member.Parent).Name)}.{reader.GetString(member.Name)}");
            }
        }
    }

    /// <summary>The methods that instructions name: called, or taken as a delegate.</summary>
    private static List<EntityHandle> Tokens(BlobReader code)
    {
        var tokens = new List<EntityHandle>();
        while (code.RemainingBytes > 0)
        {
            var first = code.ReadByte();
            var instruction = OpCodes[first == 0xfe ? unchecked((short)(0xfe00 | code.ReadByte())) : first];
            switch (instruction.OperandType)
            {
                case OperandType.InlineNone:
                    break;
                case OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar:
                    code.ReadByte();
                    break;
                case OperandType.InlineVar:
                    code.ReadInt16();
                    break;
                case OperandType.InlineI8 or OperandType.InlineR:
                    code.ReadInt64();
                    break;
                case OperandType.InlineSwitch:
                    var targets = code.ReadInt32();
                    code.Offset += 4 * targets;
                    break;
                case OperandType.InlineMethod:
                    tokens.Add(MetadataTokens.EntityHandle(code.ReadInt32()));
                    break;
                default:
                    code.ReadInt32();
                    break;
            }
        }
        return tokens;
    }
}
