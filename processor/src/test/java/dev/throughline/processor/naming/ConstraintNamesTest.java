package dev.throughline.processor.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConstraintNamesTest {

    @Test
    void namesSayWhatTheyAreOf() {
        assertThat(ConstraintNames.primaryKey("friendship")).isEqualTo("pk_friendship");
        assertThat(ConstraintNames.foreignKey("returns", List.of("order_id", "line")))
                .isEqualTo("fk_returns_order_id_line");
        assertThat(ConstraintNames.uniqueKey("pugs", List.of("name"))).isEqualTo("uq_pugs_name");
        assertThat(ConstraintNames.index("friendship", List.of("friend_id"))).isEqualTo("ix_friendship_friend_id");
    }

    @Test
    void longNamesAreShortAndStillDiffer() {
        String table = "t".repeat(70);

        String one = ConstraintNames.foreignKey(table, List.of("one"));
        String other = ConstraintNames.foreignKey(table, List.of("other"));

        assertThat(one).hasSize(ConstraintNames.LIMIT).isNotEqualTo(other).startsWith("fk_tttt");
        assertThat(one).isEqualTo(ConstraintNames.foreignKey(table, List.of("one")));
    }

    @Test
    void theLimitCountsBytes() {
        String name = ConstraintNames.primaryKey("\u00fc\ud83d\udc36".repeat(20));

        assertThat(name.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(ConstraintNames.LIMIT);
        assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(name)).isTrue();
    }
}
