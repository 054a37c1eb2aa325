package io.shouwen.demo;

import java.util.ArrayList;
import java.util.List;

/** Where the demo leaves a complaint, and the way there. */
enum Ending {
  RECEIVED,
  CONFIRMED(Move.CONFIRM),
  DISPATCHED(Move.CONFIRM, Move.DISPATCH),
  IN_HAND(Move.CONFIRM, Move.DISPATCH, Move.SIGN),
  INVESTIGATED(Move.CONFIRM, Move.DISPATCH, Move.SIGN, Move.INVESTIGATE),
  PROPOSED(Move.CONFIRM, Move.DISPATCH, Move.SIGN, Move.INVESTIGATE, Move.PROPOSE),
  AGREED(PROPOSED, Move.AGREE),
  AGREED_COMPENSATION(AGREED, Move.COMPENSATE),
  AGREED_LARGE_COMPENSATION(AGREED, Move.COMPENSATE_LARGELY),
  DONE(AGREED, Move.DONE),
  FOLLOWED_UP(DONE, Move.FOLLOW_UP),
  SUMMED_UP(FOLLOWED_UP, Move.SUM_UP),
  ARCHIVED(SUMMED_UP, Move.ARCHIVE),
  REOPENED(DONE, Move.FOLLOW_UP_BADLY),
  ARCHIVED_REOPENED(
      REOPENED,
      Move.TAKE_IN_HAND,
      Move.INVESTIGATE_AGAIN,
      Move.PROPOSE_AGAIN,
      Move.AGREE,
      Move.DONE_AGAIN,
      Move.FOLLOW_UP,
      Move.SUM_UP,
      Move.ARCHIVE),
  SOLVED_ON_THE_SPOT,
  ARCHIVED_ON_THE_SPOT(Move.SUM_UP, Move.ARCHIVE),
  INVALID_PROPOSED(Move.CONFIRM, Move.PROPOSE_INVALID),
  INVALID(INVALID_PROPOSED, Move.CONFIRM_INVALID),
  ARCHIVED_INVALID(INVALID, Move.SUM_UP, Move.ARCHIVE),
  WITHDRAWN(IN_HAND, Move.WITHDRAW),
  ARCHIVED_WITHDRAWN(WITHDRAWN, Move.SUM_UP, Move.ARCHIVE);

  @SuppressWarnings("ImmutableEnumChecker") // a copy that nobody can change
  private final List<Move> way;

  Ending(Move... way) {
    this.way = List.of(way);
  }

  Ending(Ending before, Move... more) {
    List<Move> whole = new ArrayList<>(before.way);
    whole.addAll(List.of(more));
    this.way = List.copyOf(whole);
  }

  List<Move> way() {
    return way;
  }

  boolean onTheSpot() {
    return this == SOLVED_ON_THE_SPOT || this == ARCHIVED_ON_THE_SPOT;
  }

  boolean invalid() {
    return this == INVALID || this == INVALID_PROPOSED || this == ARCHIVED_INVALID;
  }

  boolean archived() {
    return name().startsWith("ARCHIVED");
  }
}
