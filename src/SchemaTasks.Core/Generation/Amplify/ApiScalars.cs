namespace SchemaTasks.Generation.Amplify;

/// <summary>The helpers of an expanded API that are the same in every schema, and which of them a scalar uses.</summary>
internal static class ApiScalars
{
    private static readonly (string Scalar, string Operators, string SubscriptionOperators)[] Filters =
    [
        ("String", "ne eq le lt ge gt contains notContains between beginsWith", "ne eq le lt ge gt contains notContains between beginsWith in notIn"),
        ("Int", "ne eq le lt ge gt between", "ne eq le lt ge gt between in notIn"),
        ("Float", "ne eq le lt ge gt between", "ne eq le lt ge gt between in notIn"),
        ("Boolean", "ne eq", "ne eq"),
        ("ID", "ne eq le lt ge gt contains notContains between beginsWith", "ne eq le lt ge gt contains notContains between beginsWith in notIn"),
    ];

    /// <summary>The scalar whose operators Amplify offers for a scalar of AppSync.</summary>
    public static string Base(string scalar) => scalar switch
    {
        "String" or "Int" or "Float" or "Boolean" or "ID" => scalar,
        "AWSTimestamp" => "Int",
        _ => "String",
    };

    public static void AddFilters(ApiDocument api, bool withSubscriptions)
    {
        foreach (var (scalar, operators, inSubscriptions) in Filters)
        {
            string[] size = scalar is "String" or "ID" ? ["size: ModelSizeInput"] : [];
            api.AddOperators($"Model{scalar}Input", scalar, operators, ["attributeExists: Boolean", "attributeType: ModelAttributeTypes", .. size]);
            if (withSubscriptions) api.AddOperators($"ModelSubscription{scalar}Input", scalar, inSubscriptions);
        }
        api.AddOperators("ModelSizeInput", "Int", "ne eq le lt ge gt between");
        api.Add("enum", "ModelAttributeTypes", ["binary", "binarySet", "bool", "list", "map", "number", "numberSet", "string", "stringSet", "_null"]);
        api.Add("enum", "ModelSortDirection", ["ASC", "DESC"]);
    }

    /// <summary>The condition on the one sort field of a key.</summary>
    public static string AddKeyCondition(ApiDocument api, AmplifyField field)
    {
        var scalar = field.IsEnum ? "String" : Base(field.Type);
        var name = $"Model{scalar}KeyConditionInput";
        api.AddOperators(name, scalar, scalar is "String" or "ID" ? "eq le lt ge gt between beginsWith" : "eq le lt ge gt between");
        return name;
    }
}
