package firms;

import dev.throughline.annotations.BelongsTo;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import org.jspecify.annotations.Nullable;

/** A task of a tenant: its primary key and its foreign key share the tenant's column. */
@Model(table = "tasks")
public interface Task {
    @Id
    Integer tenantId();

    @Id
    Long id();

    String name();

    @BelongsTo(foreignKey = {"tenant_id", "project_id"})
    @Nullable
    Project project();
}
