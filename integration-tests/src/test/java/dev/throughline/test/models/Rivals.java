package dev.throughline.test.models;

import static rivals.BallTable.BALL;
import static rivals.FlagTable.FLAG;
import static rivals.PlayerTable.PLAYER;
import static rivals.RivalContractsTable.RIVAL_CONTRACTS;
import static rivals.RivalFansTable.RIVAL_FANS;
import static rivals.TeamTable.TEAM;

import dev.throughline.test.Database;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jooq.DSLContext;
import rivals.BallRecord;
import rivals.BallRepository;
import rivals.FlagRecord;
import rivals.FlagRepository;
import rivals.PlayerRecord;
import rivals.PlayerRepository;
import rivals.TeamRecord;
import rivals.TeamRepository;

/** A team, four players, balls and flags, which nobody has; and what became of them, by their numbers from 0. */
final class Rivals {

    private static int made;

    final TeamRecord record;
    final long team;
    final List<Long> players = new ArrayList<>();
    final List<Long> balls = new ArrayList<>();
    final List<Long> flags = new ArrayList<>();
    final String newName;
    private final DSLContext plain;

    Rivals(Database database) {
        plain = database.plain();
        Ways ways = new Ways(plain);
        made++;
        newName = "new " + made;
        record = ways.teams.insert(new TeamRecord().setName("team " + made));
        team = record.id();
        for (int i = 0; i < 4; i++) {
            players.add(ways.players
                    .insert(new PlayerRecord().setName("player " + made + "." + i))
                    .id());
            balls.add(ways.balls.insert(new BallRecord().setLabel("ball")).id());
            flags.add(ways.flags.insert(new FlagRecord().setLabel("flag")).id());
        }
    }

    long player(int number) {
        return players.get(number);
    }

    List<Long> players(int... numbers) {
        return some(players, numbers);
    }

    List<Long> balls(int... numbers) {
        return some(balls, numbers);
    }

    private static List<Long> some(List<Long> all, int... numbers) {
        List<Long> some = new ArrayList<>();
        for (int number : numbers) {
            some.add(all.get(number));
        }
        return some;
    }

    /** Gives the numbers of the players that are linked; -1 for others. */
    List<Integer> linked() {
        return numbers(
                players,
                plain.select(RIVAL_CONTRACTS.PLAYER_ID)
                        .from(RIVAL_CONTRACTS)
                        .where(RIVAL_CONTRACTS.TEAM_ID.eq(team))
                        .fetch(RIVAL_CONTRACTS.PLAYER_ID));
    }

    /** Gives the numbers of the players that are fans of the team, which it has by its name; -1 for others. */
    List<Integer> fans() {
        return numbers(
                players,
                plain.select(RIVAL_FANS.PLAYER_ID)
                        .from(RIVAL_FANS)
                        .where(RIVAL_FANS.TEAM_NAME.eq(record.name()))
                        .fetch(RIVAL_FANS.PLAYER_ID));
    }

    /** Gives the numbers of the team's balls; -1 for others. */
    List<Integer> ballsOfTeam() {
        return numbers(
                balls,
                plain.select(BALL.ID).from(BALL).where(BALL.TEAM_ID.eq(team)).fetch(BALL.ID));
    }

    /** Gives the numbers of the team's flags; -1 for others. */
    List<Integer> flagsOfTeam() {
        return numbers(
                flags,
                plain.select(FLAG.ID).from(FLAG).where(FLAG.TEAM_ID.eq(team)).fetch(FLAG.ID));
    }

    private static List<Integer> numbers(List<Long> all, Collection<Long> ids) {
        return ids.stream().map(all::indexOf).sorted().toList();
    }

    /** Gives the points and the version of the team. */
    List<Integer> points() {
        return plain
                .select(TEAM.POINTS, TEAM.VERSION)
                .from(TEAM)
                .where(TEAM.ID.eq(team))
                .fetch(row -> List.of(row.value1(), row.value2()))
                .stream()
                .findFirst()
                .orElse(List.of());
    }

    /** Gives the goals of the players of the new name. */
    List<Integer> newGoals() {
        return plain.select(PLAYER.GOALS)
                .from(PLAYER)
                .where(PLAYER.NAME.eq(newName))
                .fetch(PLAYER.GOALS);
    }

    /** The repositories on one configuration. */
    static final class Ways {

        final TeamRepository teams;
        final PlayerRepository players;
        final BallRepository balls;
        final FlagRepository flags;

        Ways(DSLContext dsl) {
            teams = new TeamRepository(dsl);
            players = new PlayerRepository(dsl);
            balls = new BallRepository(dsl);
            flags = new FlagRepository(dsl);
        }

        /** Reads from all tables, so that a transaction that has snapshots has one. */
        void read(Rivals rivals) {
            teams.count();
            players.count();
            balls.count();
            flags.count();
            teams.players(rivals.team).ids();
            teams.fans(rivals.record.name()).ids();
        }
    }
}
