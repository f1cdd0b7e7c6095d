package dev.throughline.test.models;

import static aliases.GiftTable.GIFT;
import static aliases.WishTable.WISH;
import static org.assertj.core.api.Assertions.assertThat;

import aliases.GiftRecord;
import aliases.GiftRepository;
import aliases.Tables;
import aliases.WishRecord;
import aliases.WishRepository;
import dev.throughline.runtime.LinkChanges;
import dev.throughline.test.Database;
import dev.throughline.test.DatabaseTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables may be called as the engine's statements call their own parts. */
@DatabaseTest(conservative = true)
class AliasesTest {

    private final WishRepository wishes;
    private final GiftRepository gifts;

    AliasesTest(Database database) {
        database.once(Tables::create);
        wishes = new WishRepository(database.dsl());
        gifts = new GiftRepository(database.dsl());
    }

    @Test
    void links_are_added_set_toggled_removed_and_read() {
        WishRecord wish = wishes.insert(new WishRecord().setName("wish"));
        WishRecord other = wishes.insert(new WishRecord().setName("other"));
        GiftRecord kite = gifts.insert(new GiftRecord().setName("kite"));
        GiftRecord ball = gifts.insert(new GiftRecord().setName("ball"));

        wishes.addGifts(wish, List.of(kite, ball), note -> note.setText("please"));
        assertThat(wishes.addGift(wish, kite).text()).isEqualTo("please");
        LinkChanges<Long> set = wishes.gifts(wish).set(List.of(kite.id()), note -> note.setText("thanks"));
        assertThat(set.updated()).containsExactly(kite.id());
        assertThat(set.removed()).containsExactly(ball.id());
        assertThat(wishes.gifts(wish).toggle(List.of(kite.id(), ball.id())).added())
                .containsExactly(ball.id());
        assertThat(wishes.giftsOf(List.of(wish.id())).get(q -> q.limit(1)).values())
                .containsExactly(List.of(ball));
        wishes.setReturned(wish, List.of(kite));
        wishes.setReturned(wish, List.of(ball));
        wishes.addTwin(other, wish);
        assertThat(wishes.setTwins(wish, List.of(other)).kept()).containsExactly(other.id());

        List<WishRecord> found = wishes.find()
                .where(WISH.GIFTS.any(GIFT.NAME.eq("ball")), WISH.TWINS.any())
                .include(WISH.GIFTS, q -> q.withLinks().orderBy(GIFT.NAME).limit(3))
                .include(WISH.RETURNED)
                .include(WISH.TWINS)
                .fetch();
        assertThat(found).hasSize(1);
        assertThat(found.get(0).gifts()).isEqualTo(List.of(ball));
        assertThat(found.get(0).returned()).isEqualTo(List.of(ball));
        assertThat(found.get(0).twins()).hasSize(1);
        wishes.save(other.setName("saved"));
        gifts.saveAll(List.of(kite.setName("dragon"), new GiftRecord().setName("new")));
        assertThat(gifts.findAll()).extracting(GiftRecord::name).containsExactly("dragon", "ball", "new");
    }
}
