package lab;

import org.jooq.JSON;
import org.jooq.impl.AbstractConverter;
import org.jspecify.annotations.Nullable;

/** Stores an origin as a JSON text. */
public class OriginConverter extends AbstractConverter<JSON, Origin> {

    private static final long serialVersionUID = 1L;

    public OriginConverter() {
        super(JSON.class, Origin.class);
    }

    @Override
    public @Nullable Origin from(@Nullable JSON json) {
        return json == null
                ? null
                : new Origin(json.data().substring(1, json.data().length() - 1));
    }

    @Override
    public @Nullable JSON to(@Nullable Origin origin) {
        return origin == null ? null : JSON.json("\"" + origin.name() + "\"");
    }
}
