package dev.throughline.sample.pugs;

import static dev.throughline.sample.pugs.Tables.FRIEND;
import static dev.throughline.sample.pugs.Tables.PUG;
import static dev.throughline.sample.pugs.Tables.TASTE;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.throughline.runtime.LinkChanges;
import dev.throughline.runtime.Linked;
import java.io.PrintStream;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jooq.DSLContext;

/** The pug story: each step says what it does, does it, and prints what came of it. */
final class Story {

    // What was not loaded is null in data, and left out here.
    private final ObjectMapper json = new ObjectMapper().setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);
    private final DSLContext dsl;
    private final PrintStream out;
    private final PugRepository pugs;
    private final FriendRepository friends;
    private final FriendshipRepository friendships;
    private final TreatRepository treats;
    private int steps;

    Story(DSLContext dsl, PrintStream out) {
        this.dsl = dsl;
        this.out = out;
        this.pugs = new PugRepository(dsl);
        this.friends = new FriendRepository(dsl);
        this.friendships = new FriendshipRepository(dsl);
        this.treats = new TreatRepository(dsl);
    }

    void tell() {
        step("Drop the tables of the story where they exist, and create them");
        Tables.drop(dsl);
        Tables.create(dsl);

        step("Cody is a pug, and he has a fan");
        PugRecord cody = pugs.insert(new PugRecord().setName("Cody"));
        FriendRecord fan = friends.insert(new FriendRecord().setName("CodyFan <3"));
        result("pug " + cody.id() + " is " + cody.name() + ", friend " + fan.id() + " is " + fan.name());

        step("Link the two; once more changes nothing");
        FriendshipRecord friendship = pugs.addFriend(cody, fan);
        pugs.addFriend(cody, fan);
        result("friendship of pug " + friendship.pugId() + " and friend " + friendship.friendId() + "; rows: "
                + friendships.count());

        step("Read the pugs with their friends");
        for (PugRecord pug : pugs.find().include(PUG.FRIENDS).fetch()) {
            result(toJson(pug));
        }

        step("More pugs, more friends, several links at once, by models and by ids");
        PugRecord otis = pugs.insert(new PugRecord().setName("Otis"));
        PugRecord rosie = pugs.insert(new PugRecord().setName("Rosie"));
        FriendRecord max = friends.insert(new FriendRecord().setName("Max"));
        pugs.addFriends(cody, List.of(fan, max));
        pugs.addFriends(otis.id(), List.of(max.id()));
        result("rows in friendship: " + friendships.count());

        step("Read from both sides");
        result("Cody's friends: " + friendNames(cody.getFriends()));
        result("Max's pugs: " + pugNames(friends.getPugs(max)));
        result("Rosie's friends: " + friendNames(pugs.getFriends(rosie)));

        step("Ask");
        result("Is Max a friend of Otis? " + pugs.hasFriend(otis, max));
        result("Are both friends of Otis? " + pugs.hasFriends(otis, List.of(fan, max)));
        result("How many friends has Cody? " + cody.countFriends());

        step("Remove a link; once more removes nothing");
        result("removed: " + pugs.removeFriend(cody, max));
        result("removed: " + pugs.removeFriend(cody, max));

        step("Say who Cody's friends are from now on: only the difference is written");
        LinkChanges<Long> changes = pugs.setFriends(cody, List.of(max));
        result("added " + changes.added() + ", kept " + changes.kept() + ", removed " + changes.removed());

        step("Create a friend who likes Rosie");
        FriendRecord ada = rosie.createFriend(new FriendRecord().setName("Ada"));
        result("friend " + ada.id() + " is " + ada.name());

        step("A transaction that fails leaves nothing behind");
        try {
            dsl.transaction(tx -> {
                pugs.with(tx).addFriends(rosie, List.of(fan, max));
                throw new IllegalStateException("Rosie is shy");
            });
        } catch (IllegalStateException e) {
            result(e.getMessage() + "; Rosie's friends: " + friendNames(rosie.getFriends()));
        }

        step("Include the friends, and the pugs of each friend: one statement a level");
        List<PugRecord> nested =
                pugs.find().include(PUG.FRIENDS, f -> f.include(FRIEND.PUGS)).fetch();
        for (PugRecord pug : nested) {
            for (FriendRecord friend : pug.loaded(PUG.FRIENDS)) {
                result(pug.name() + " -> " + friend.name() + " -> " + pugNames(friend.loaded(FRIEND.PUGS)));
            }
        }

        step("Include with a condition and an order; every pug comes, also one without such a friend");
        List<PugRecord> withM = pugs.find()
                .orderBy(PUG.NAME.desc())
                .include(PUG.FRIENDS, f -> f.where(FRIEND.NAME.startsWith("M")))
                .fetch();
        for (PugRecord pug : withM) {
            result(toJson(pug));
        }

        step("The association in plain jOOQ");
        result("pugs with a friend Ada: "
                + dsl.select(PUG.NAME)
                        .from(PUG)
                        .where(PUG.FRIENDS.any(FRIEND.NAME.eq("Ada")))
                        .orderBy(PUG.ID)
                        .fetch(PUG.NAME));
        result("names of pugs and friends: "
                + dsl.select(PUG.NAME, PUG.friends().NAME)
                        .from(PUG)
                        .join(PUG.friends())
                        .orderBy(PUG.ID, PUG.friends().ID)
                        .fetch(row -> row.value1() + "+" + row.value2()));

        step("Rosie changes her mind: links become no links, and the reverse");
        LinkChanges<Long> toggled = pugs.friends(rosie).toggle(List.of(ada.id(), max.id()));
        result("added " + toggled.added() + ", removed " + toggled.removed());

        step("Treats are linked with stars, a column of the join table");
        TreatRecord carrot = treats.insert(new TreatRecord().setName("carrot"));
        cody.addTreat(carrot, taste -> taste.setStars(1));
        cody.createTreat(new TreatRecord().setName("sausage"), taste -> taste.setStars(5));
        result("Cody's treats: " + tastes(pugs.treats(cody).links()));

        step("Cody tries the carrot again: its link gets another star, and is the same link");
        cody.addTreat(carrot, taste -> taste.setStars(2));
        result("Cody's treats: " + tastes(pugs.treats(cody).links()));
        result("four stars or more: " + tastes(pugs.treats(cody).links(treat -> treat.where(TASTE.STARS.ge(4)))));

        step("Who plays with Otis, Otis plays with: one link, from both ends");
        cody.addPlaymate(otis);
        otis.addPlaymate(cody);
        otis.addPlaymate(rosie);
        result("Otis' playmates: " + pugNames(otis.getPlaymates()));
        result("Cody's playmates: " + pugNames(cody.getPlaymates()));
        result("rows in playmates: " + new PlaymatesRepository(dsl).count());

        step("Delete Otis: his links go with him");
        pugs.delete(otis);
        result("Max's pugs: " + pugNames(max.getPugs()));
        result("Cody's playmates: " + pugNames(cody.getPlaymates()));
    }

    private void step(String text) {
        steps++;
        out.println();
        out.println(steps + ". " + text);
    }

    private void result(String text) {
        out.println("   " + text);
    }

    private String toJson(PugRecord pug) {
        try {
            return json.writeValueAsString(pug.toData());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String friendNames(Collection<FriendRecord> friends) {
        return friends.stream().map(FriendRecord::name).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String tastes(Collection<Linked<TreatRecord, TasteRecord>> tried) {
        return tried.stream()
                .map(taste ->
                        taste.target().name() + " " + "*".repeat(taste.link().stars()))
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private static String pugNames(Collection<PugRecord> pugs) {
        return pugs.stream().map(PugRecord::name).collect(Collectors.joining(", ", "[", "]"));
    }
}
