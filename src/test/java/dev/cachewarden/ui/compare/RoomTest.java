package dev.cachewarden.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class RoomTest {

    @Test
    void theKeysOfTheColumnsGiveWayInALowViewOnly() {
        assertThat(Room.of(619, false)).isEqualTo(Room.LOW);
        assertThat(Room.of(619, true)).isEqualTo(Room.LOW);
        assertThat(Room.of(621, true)).isEqualTo(Room.TIGHT);
    }

    @Test
    void whatClerkSaysTakesRoomFromTheFactsOfTheCopies() {
        assertThat(Room.of(621, false)).isEqualTo(Room.USUAL);
        assertThat(Room.of(679, true)).isEqualTo(Room.TIGHT);
        assertThat(Room.of(680, true)).isEqualTo(Room.USUAL);
    }
}
