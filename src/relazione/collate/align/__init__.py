"""Which reports are of one happening, one utterance, one position."""

from relazione.collate.align.happenings import merge_happenings
from relazione.collate.align.positions import align_positions
from relazione.collate.align.utterances import align_utterances

__all__ = ["align_positions", "align_utterances", "merge_happenings"]
