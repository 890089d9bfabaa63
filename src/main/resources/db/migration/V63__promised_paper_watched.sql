-- a promised paper is awaited from acceptance on: its limit is watched like those of authorities while its item waits
update legal_clock set watched_at = due_at where ended = false and effect_at is null and kind = 'DEFERRAL';
