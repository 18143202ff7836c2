using System.Collections.Frozen;

namespace SchemaTasks.Sql.Objects;

/// <summary>The storage strategy (<c>pg_type.typstorage</c>) that a column of a type has by itself.</summary>
internal static class TypeStorage
{
    private static readonly FrozenSet<string> Plain = FrozenSet.ToFrozenSet(
        ("smallint,integer,bigint,real,double precision,boolean,uuid,date,money,oid,name,\"char\",point,lseg,box,line,circle,macaddr,macaddr8,"
        + "tsquery,oidvector,int2vector,pg_lsn,xid,xid8,cid,tid,regclass,regtype,regproc,regprocedure,regrole,regnamespace").Split(','),
        StringComparer.Ordinal);

    /// <param name="type">As <c>format_type</c> prints it.</param>
    public static string DefaultOf(string type)
    {
        if (type.EndsWith("[]", StringComparison.Ordinal)) return "extended";
        if (type.StartsWith("numeric", StringComparison.Ordinal) || type is "inet" or "cidr") return "main";
        return Plain.Contains(type) || type.StartsWith("time", StringComparison.Ordinal) || type.StartsWith("interval", StringComparison.Ordinal)
            ? "plain"
            : "extended";
    }
}
