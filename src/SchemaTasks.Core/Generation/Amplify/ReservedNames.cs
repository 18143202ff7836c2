using System.Collections.Frozen;

namespace SchemaTasks.Generation.Amplify;

/// <summary>Names that Amplify's transformers and AppSync keep for themselves; each was refused by a transformer, or is made by one.</summary>
internal static class ReservedNames
{
    private static readonly FrozenSet<string> Types = FrozenSet.ToFrozenSet(
    [
        "Query", "Mutation", "Subscription", "AMPLIFY", "GraphQLAPI",
        "ID", "String", "Int", "Float", "Boolean", "BigInt", "Double",
        "AWSDate", "AWSTime", "AWSDateTime", "AWSTimestamp", "AWSEmail", "AWSJSON", "AWSURL", "AWSPhone", "AWSIPAddress",
        "AuthRule", "AuthStrategy", "AuthProvider", "ConversationAuth", "ConversationAuthProvider", "ConversationAuthStrategy",
        "ConversationHandlerFunctionConfiguration", "ConversationInferenceConfiguration", "ConversationToolModelOperation",
        "GenerationInferenceConfiguration", "HttpHeader", "HttpMethod", "InvocationType", "ModelMutation", "ModelMutationMap", "ModelOperation",
        "ModelQuery", "ModelQueryMap", "ModelSubscriptionLevel", "ModelSubscriptionMap", "PredictionsActions", "ProjectionInput", "ProjectionType",
        "SearchableQueryMap", "TimestampConfiguration", "ToolMap", "ValidationType", "ModelAttributeTypes", "ModelSizeInput", "ModelSortDirection",
    ], StringComparer.Ordinal);

    public static bool IsType(string name) =>
        Types.Contains(name)
        || name.EndsWith("Input", StringComparison.Ordinal)
        || name.StartsWith("AmplifyAI", StringComparison.Ordinal)
        || (name.StartsWith("Model", StringComparison.Ordinal) && name.EndsWith("Connection", StringComparison.Ordinal));

    /// <summary>For an enum <c>Size</c> Amplify would take the input for the lengths of texts, <c>ModelSizeInput</c>, as its filter.</summary>
    public static bool IsEnum(string name) => name == "Size" || IsType(name);

    /// <summary>Filters have operators of these names.</summary>
    public static bool IsField(string name) => name is "and" or "or" or "not";

    /// <summary>
    /// Fields that the transformers fill by themselves; they fail when one is a list. Transformer v1 writes a timestamp that is off as null or
    /// undefined, and takes a field of that name for it.
    /// </summary>
    public static bool IsFilledField(string name) => name is "id" or "createdAt" or "updatedAt" or "null" or "undefined";
}
