package values;

import org.jooq.impl.AbstractConverter;
import org.jspecify.annotations.Nullable;

/** Stores money as cents. */
public class MoneyConverter extends AbstractConverter<Long, Money> {

    private static final long serialVersionUID = 1L;

    public MoneyConverter() {
        super(Long.class, Money.class);
    }

    @Override
    public @Nullable Money from(@Nullable Long cents) {
        return cents == null ? null : new Money(cents);
    }

    @Override
    public @Nullable Long to(@Nullable Money money) {
        return money == null ? null : money.cents();
    }
}
