using System.Collections.Immutable;
using SchemaTasks.Model;
using static SchemaTasks.Conformance.Shapes.KeyKind;

namespace SchemaTasks.Conformance.Shapes;

/// <summary>
/// Schemas of the shapes that public ones have: how many tables, what keys, how many relations, what names. Their content is made up here.
/// </summary>
internal static class PublicShapes
{
    private static readonly string[] Shop = ["customers", "products", "orders", "categories", "suppliers", "employees", "territories", "shippers", "regions", "demographics", "addresses", "status", "taxes", "news"];
    private static readonly string[] Forum = ["users", "topics", "posts", "groups", "badges", "categories", "uploads", "tags", "reviewables", "drafts", "notifications", "invites", "polls", "themes", "bookmarks", "webhooks", "emails", "sessions", "stylesheets", "media"];
    private static readonly string[] Forge = ["projects", "users", "namespaces", "issues", "merge_requests", "ci_builds", "ci_pipelines", "environments", "deployments", "packages", "vulnerabilities", "approvals", "boards", "labels", "milestones", "runners", "releases", "events", "notes", "epics", "policies", "settings", "statuses", "keys", "members"];
    private static readonly string[] Erp = ["res_users", "res_partner", "res_company", "account_move", "account_tax", "stock_picking", "stock_quant", "sale_order", "sale_order_line", "purchase_order", "mail_message", "ir_model", "ir_attachment", "hr_employee", "product_template", "product_product", "uom_uom", "crm_lead", "project_task", "website_page"];
    private static readonly string[] Auth = ["realm", "client", "user_entity", "keycloak_group", "credential", "component", "protocol_mapper", "identity_provider", "event_entity", "offline_session", "resource_server", "policy", "scope", "org", "migration_model"];
    private static readonly string[] Chat = ["channels", "users", "teams", "posts", "reactions", "schemes", "roles", "preferences", "commands", "bots", "emoji", "jobs", "licenses", "status", "threads", "tokens"];
    private static readonly string[] Django = ["auth_user", "auth_group", "auth_permission", "django_content_type", "django_session", "blog_entry", "blog_entry_tags", "wagtailcore_page", "wagtailimages_image", "taggit_tag", "account_emailaddress", "sites_site", "order", "status"];
    private static readonly string[] Prisma = ["User", "Post", "Profile", "Account", "Session", "Membership", "Team", "Booking", "EventType", "Schedule", "Availability", "Webhook", "ApiKey", "Workflow", "VerificationToken", "Credential"];
    private static readonly string[] World = ["größen", "straßen", "Kunden Aufträge", "café", "naïveté", "žákazník", "đơn_hàng", "Заказы", "клиенты", "注文", "顧客", "المنتجات", "παραγγελίες", "ürün", "œuvres", "łódź", "smørrebrød", "ñandúes"];

    private static readonly KeyKind[] Serials = [Serial, Serial, BigSerial, Serial];

    private static Column Of(string name, string type) => new() { Name = name, Type = type, Nullable = false };

    /// <summary>Smallest first.</summary>
    public static ImmutableArray<(string Name, DatabaseSchema Schema)> All { get; } =
    [
        ("classic shop", new ShapeBuilder(ShapeBuilder.Snake).Fill(11, Shop, [OwnName, Serial, Serial, Natural], 1.0).Trees(5).Join(3, hasKey: true).Build()),
        ("music store", new ShapeBuilder(ShapeBuilder.Pascal).Fill(12, ["artist", "album", "track", "genre", "playlist", "invoice", "customer", "employee"], [Identity, BigInt], 1.2, 4).Trees(6).Join(3, hasKey: true).Build()),
        ("hosted starter", new ShapeBuilder(ShapeBuilder.Snake)
            .Fill(6, ["users", "identities", "sessions", "refresh_tokens", "mfa_factors", "audit_log_entries"], [Uuid, Uuid, Uuid, BigSerial], 0.8, 5, "auth")
            .Fill(3, ["buckets", "objects", "migrations"], [Made, Uuid, Identity], 0.7, 4, "storage")
            .Extend("public", "profiles", "auth", "users")
            .Fill(8, ["todos", "customers", "prices", "products", "subscriptions"], [BigIdentity, Uuid, Made, Made], 1.0).Build()),
        ("film rental", new ShapeBuilder(ShapeBuilder.Snake).Fill(20, ["actor", "film", "language", "category", "city", "country", "address", "staff", "store", "inventory", "rental", "payment"], [OwnName, Serial, Serial], 1.3).Join(4, hasKey: true).Build()),
        ("names of the world", new ShapeBuilder(ShapeBuilder.Snake).Fill(26, World, [Uuid, Serial, Natural], 0.9, 4).Trees(7).Build()),
        ("schema of an ORM", new ShapeBuilder(ShapeBuilder.Camel).Fill(28, Prisma, [Made, Made, Serial, Uuid], 1.3).Join(6, hasKey: false)
            .Add("public", "_prisma_migrations", [Of("id", "character varying(36)"), Of("checksum", "character varying(64)"), Of("migration_name", "character varying(255)"), Of("applied_steps_count", "integer")], "id").Build()),
        ("warehouse", new ShapeBuilder(ShapeBuilder.Snake).Fill(40, ["dim_date", "dim_product", "fact_sales", "fact_stock", "stage_orders", "agg_daily", "dim_status", "bridge_media"], [Natural, BigInt, CompositeOfFour, None, UniqueOnly], 0.6, 9).Build()),
        ("chat", new ShapeBuilder(ShapeBuilder.Flat).Fill(48, Chat, [Varchar, Varchar, Natural, Composite], 0.5, 7).Build()),
        ("web framework", new ShapeBuilder(ShapeBuilder.Snake).Fill(56, Django, [Serial, Identity, BigIdentity, Serial], 1.4).Trees(9).Join(8, hasKey: true).Build()),
        ("identity provider", new ShapeBuilder(ShapeBuilder.Snake).Fill(84, Auth, [Varchar, Varchar, Composite, Varchar, UniqueOnly], 0.9, 5).Join(10, hasKey: true).Build()),
        ("dashboards", new ShapeBuilder(ShapeBuilder.Snake).Fill(112, ["core_user", "report_card", "report_dashboard", "metabase_database", "metabase_field", "permissions", "pulse", "collection", "segment", "query_cache", "view_log", "data_series"], [Identity, Serial, Serial], 1.1).Trees(12).Build()),
        ("messaging server", new ShapeBuilder(ShapeBuilder.Snake).Fill(140, ["events", "rooms", "users", "devices", "state_groups", "receipts_linearized", "push_rules", "account_data", "stream_positions", "presence"], [UniqueOnly, Made, UniqueOnly, BigInt, None], 0.1, 6).Build()),
        ("forum", new ShapeBuilder(ShapeBuilder.Snake).Fill(180, Forum, Serials, 0.4, 8).Trees(30)
            .Add("public", "schema_migrations", [Of("version", "character varying")], "version")
            .Add("public", "ar_internal_metadata", [Of("key", "character varying"), Of("value", "character varying")], "key").Build()),
        ("business suite", new ShapeBuilder(ShapeBuilder.Snake).Fill(260, Erp, [Serial], 2.2, 6).Trees(20).Join(40, hasKey: false).Build()),
        ("software forge", new ShapeBuilder(ShapeBuilder.Snake).Fill(500, Forge, [BigSerial, BigIdentity, BigSerial, Composite], 1.6, 7).Trees(40).Build()),
    ];
}
