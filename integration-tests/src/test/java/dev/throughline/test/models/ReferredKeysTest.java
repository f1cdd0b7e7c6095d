package dev.throughline.test.models;

import static mail.NewsletterTable.NEWSLETTER;
import static mail.SubscriberTable.SUBSCRIBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.throughline.runtime.LinkChanges;
import dev.throughline.runtime.LinkTargetNotFoundException;
import dev.throughline.test.Catalog;
import dev.throughline.test.Database;
import dev.throughline.test.DatabaseTest;
import java.util.List;
import java.util.Map;
import mail.FavouritesRecord;
import mail.NewsletterRecord;
import mail.NewsletterRepository;
import mail.SubscriberRecord;
import mail.SubscriberRepository;
import mail.SubscriptionsRecord;
import mail.Tables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Join tables that refer to unique properties which are not the primary key. */
@DatabaseTest
class ReferredKeysTest {

    private final Database database;
    private final SubscriberRepository subscribers;
    private final NewsletterRepository newsletters;
    private SubscriberRecord ann;
    private SubscriberRecord bob;
    private NewsletterRecord daily;
    private NewsletterRecord weekly;

    ReferredKeysTest(Database database) {
        this.database = database;
        database.once(Tables::create);
        subscribers = new SubscriberRepository(database.dsl());
        newsletters = new NewsletterRepository(database.dsl());
    }

    @BeforeEach
    void rows() {
        database.plain().deleteFrom(SUBSCRIBER).execute();
        database.plain().deleteFrom(NEWSLETTER).execute();
        ann = subscribers.insert(new SubscriberRecord().setEmail("ann@x").setName("ann"));
        bob = subscribers.insert(new SubscriberRecord().setEmail("bob@x").setName("bob"));
        // The other way round than the slugs, so that an id can be mistaken for no slug and no place.
        weekly = newsletters.insert(new NewsletterRecord().setSlug("weekly"));
        daily = newsletters.insert(new NewsletterRecord().setSlug("daily"));
    }

    @Test
    void the_join_table_has_the_keys_columns_and_types() {
        Catalog catalog = new Catalog(database);

        assertThat(catalog.columnNames("subscriptions"))
                .containsExactlyInAnyOrder("created_at", "updated_at", "subscriber_email", "newsletter_slug");
        assertThat(catalog.columnNames("favourites"))
                .containsExactlyInAnyOrder("created_at", "updated_at", "subscriber_id", "newsletter_slug");
        assertThat(catalog.foreignKeys("subscriptions"))
                .containsExactlyInAnyOrder(
                        "subscriber_email -> subscribers.email, delete 0, update 0",
                        "newsletter_slug -> newsletters.slug, delete 0, update 0");
    }

    @Test
    void what_accessors_take_and_give_are_the_values_of_the_keys() {
        SubscriptionsRecord added = subscribers.addNewsletter(ann, daily);
        subscribers.addNewsletter("ann@x", "weekly");

        assertThat(added.subscriberEmail()).isEqualTo("ann@x");
        assertThat(added.newsletterSlug()).isEqualTo("daily");
        assertThat(subscribers.newsletters("ann@x").ids()).containsExactly("daily", "weekly");
        assertThat(subscribers.getNewsletters(ann)).containsExactly(weekly, daily);
        assertThat(ann.getNewsletters()).containsExactly(weekly, daily);
        assertThat(subscribers.hasNewsletters("ann@x", List.of("daily", "weekly")))
                .isTrue();
        assertThat(ann.hasNewsletter(daily)).isTrue();
        assertThat(subscribers.countNewsletters(bob)).isZero();
        LinkChanges<String> changes = subscribers.setNewsletters("ann@x", List.of("weekly"));
        assertThat(changes.kept()).containsExactly("weekly");
        assertThat(changes.removed()).containsExactly("daily");
        assertThat(subscribers.removeNewsletter(ann, weekly)).isEqualTo(1);
        assertThat(subscribers.newsletters(ann).toggle(List.of("daily")).added())
                .containsExactly("daily");
    }

    @Test
    void the_other_direction_refers_to_the_same_keys() {
        newsletters.addSubscribers(daily, List.of(bob, ann));

        assertThat(newsletters.subscribers("daily").ids()).containsExactly("ann@x", "bob@x");
        assertThat(newsletters.getSubscribers(daily)).containsExactly(ann, bob);
        assertThat(newsletters.subscribersOf(List.of("weekly", "daily")).count())
                .isEqualTo(Map.of("weekly", 0L, "daily", 2L));
        assertThat(subscribers.getNewsletters("bob@x")).containsExactly(daily);
    }

    @Test
    void one_side_alone_may_refer_to_another_key() {
        FavouritesRecord added = subscribers.addFavourite(ann, weekly);
        subscribers.addFavourites(ann.id(), List.of("daily"));

        assertThat(added.subscriberId()).isEqualTo(ann.id());
        assertThat(subscribers.favouritesOf(List.of(bob.id(), ann.id())).ids())
                .isEqualTo(Map.of(bob.id(), List.of(), ann.id(), List.of("daily", "weekly")));
    }

    @Test
    void they_are_included_and_asked_for() {
        subscribers.addNewsletters(ann, List.of(daily, weekly));
        subscribers.addFavourite(ann, daily);

        List<SubscriberRecord> found = subscribers
                .find()
                .include(
                        SUBSCRIBER.NEWSLETTERS,
                        n -> n.orderBy(NEWSLETTER.SLUG).withLinks().include(NEWSLETTER.SUBSCRIBERS))
                .include(SUBSCRIBER.FAVOURITES)
                .fetch();

        assertThat(found.get(0).newsletters()).isEqualTo(List.of(daily, weekly));
        assertThat(found.get(0).newsletterLinks())
                .extracting(SubscriptionsRecord::newsletterSlug)
                .containsExactly("daily", "weekly");
        assertThat(found.get(0).newsletters().get(0).subscribers()).hasSize(1);
        assertThat(found.get(0).favourites()).isEqualTo(List.of(daily));
        assertThat(found.get(1).newsletters()).isEmpty();
        assertThat(subscribers
                        .find()
                        .where(SUBSCRIBER.NEWSLETTERS.hasAll(List.of("daily", "weekly")))
                        .fetch())
                .containsExactly(ann);
        assertThat(subscribers
                        .find()
                        .where(SUBSCRIBER.NEWSLETTERS.none(NEWSLETTER.SLUG.eq("daily")))
                        .fetch())
                .containsExactly(bob);
    }

    @Test
    void a_created_target_is_linked_by_its_key() {
        NewsletterRecord monthly = subscribers.createNewsletter(bob, new NewsletterRecord().setSlug("monthly"));

        assertThat(monthly.id()).isNotNull();
        assertThat(subscribers.newsletters("bob@x").ids()).containsExactly("monthly");
    }

    @Test
    void a_missing_row_is_named_by_the_key() {
        assertThatThrownBy(() -> subscribers.addNewsletters("ann@x", List.of("daily", "hourly")))
                .isInstanceOfSatisfying(
                        LinkTargetNotFoundException.class,
                        e -> assertThat(e.missing()).isEqualTo(List.of("hourly")))
                .hasMessage(
                        "Cannot link subscribers.newsletters: no row in newsletters with slug hourly; insert it first."
                                + " Nothing was written.");
        assertThatThrownBy(() -> subscribers.addNewsletter("nobody@x", "daily"))
                .isInstanceOfSatisfying(
                        LinkTargetNotFoundException.class,
                        e -> assertThat(e.missing()).isEqualTo(List.of("nobody@x")));
        assertThat(newsletters.countSubscribers(daily)).isZero();
    }

    @Test
    void a_changed_key_takes_its_links_along() {
        subscribers.addNewsletter(ann, daily);

        subscribers.update(ann.setEmail("ann@y"));

        // SQLite's driver leaves foreign keys off unless the connection asks for them; the suite's connections do.
        assertThat(newsletters.subscribers("daily").ids()).containsExactly("ann@y");
    }

    @Test
    void a_row_without_the_key_is_told_to_get_one() {
        SubscriberRecord nameless = new SubscriberRecord();
        nameless.attach(database.dsl().configuration());

        assertThatThrownBy(() -> nameless.addNewsletter(daily))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("This record of subscribers has no email: set it first");
        assertThatThrownBy(() -> nameless.addFavourite(daily))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("This record of subscribers has no id: insert it first");
        assertThatThrownBy(() -> subscribers.addNewsletters(ann, List.of(daily, new NewsletterRecord())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("newsletters[1] has no slug: set it first");
    }
}
