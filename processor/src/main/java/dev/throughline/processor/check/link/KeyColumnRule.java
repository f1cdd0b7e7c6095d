package dev.throughline.processor.check.link;

import dev.throughline.processor.check.wording.Sides;
import dev.throughline.processor.diagnostic.Problem;
import dev.throughline.processor.diagnostic.Report;
import dev.throughline.processor.model.resolved.Draft;
import dev.throughline.processor.model.resolved.Join;
import dev.throughline.processor.model.resolved.ResolvedModel;
import dev.throughline.processor.model.resolved.Side;
import dev.throughline.processor.model.schema.Column;
import dev.throughline.processor.model.schema.ReferredKey;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The columns of a join table are as many as the keys that they refer to, and the two ends differ. */
public final class KeyColumnRule implements JoinRule {

    @Override
    public void check(Join join, Draft draft, Report report) {
        for (Side side : join.sides()) {
            // A key that is none has been told so; how many columns it has is unknown.
            if (report.concerns(side.declaration().place())) {
                continue;
            }
            boolean counted = checkCount(
                    side, "foreignKey", side.declaration().foreignKey(), side.source(), side.sourceKey(), report);
            counted &= checkCount(
                    side, "otherKey", side.declaration().otherKey(), side.target(), side.targetKey(), report);
            if (counted && sizesFit(side) && side.equals(join.leading())) {
                checkDifferent(side, join.through(), report);
            }
        }
    }

    private static boolean checkCount(
            Side side,
            String attribute,
            List<String> given,
            ResolvedModel referred,
            ReferredKey referredKey,
            Report report) {
        List<Column> key = referredKey.columns();
        if (given.isEmpty() || given.size() == key.size()) {
            return true;
        }
        report.add(
                Problem.KEY_COUNT,
                side.declaration().at(attribute),
                attribute,
                columns(given.size()),
                referred.declaration().type().simpleName(),
                key.size(),
                key.stream().map(Column::property).collect(Collectors.joining(", ")));
        return false;
    }

    private static String columns(int count) {
        return count == 1 ? "1 column" : count + " columns";
    }

    // The other side's count is wrong then, and reported there.
    private static boolean sizesFit(Side side) {
        return side.foreignKey().size() == side.sourceKey().columns().size()
                && side.otherKey().size() == side.targetKey().columns().size();
    }

    private static void checkDifferent(Side side, String through, Report report) {
        Map<String, Column> toSource = new HashMap<>();
        for (int i = 0; i < side.foreignKey().size(); i++) {
            toSource.put(side.foreignKey().get(i), side.sourceKey().columns().get(i));
        }
        boolean repeated = toSource.size() < side.foreignKey().size()
                || new HashSet<>(side.otherKey()).size() < side.otherKey().size();
        boolean same = toSource.keySet().equals(new HashSet<>(side.otherKey()));
        if (repeated || same || sharesAnotherType(side, toSource)) {
            report.add(
                    Problem.KEY_COLUMNS_EQUAL,
                    side.declaration().at(side.declaration().otherKey().isEmpty() ? "foreignKey" : "otherKey"),
                    Sides.name(side.declaration()),
                    String.join(", ", side.otherKey()),
                    through);
        }
    }

    // Two keys may share a column, such as a tenant's, if it is of one type.
    private static boolean sharesAnotherType(Side side, Map<String, Column> toSource) {
        for (int i = 0; i < side.otherKey().size(); i++) {
            Column shared = toSource.get(side.otherKey().get(i));
            Column referred = side.targetKey().columns().get(i);
            if (shared != null && !shared.type().boxed().equals(referred.type().boxed())) {
                return true;
            }
        }
        return false;
    }
}
