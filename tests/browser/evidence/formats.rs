//! Kinds of files that people have, and files that are large, cut or odd.

use anyhow::ensure;

use super::sample_files::{self, SampleFiles};
use super::{
    ARRIVED, AS_IT_IS, CLEANED, E2, at_files, choose, page_says, saved, says, send, size_of,
};
use crate::support::{Outcome, Setup, visit};

const CUT: &str = "Ujung berkas ini tidak ada";

#[tokio::test]
async fn what_people_have_is_taken_and_a_chat_is_read_before_it_goes() -> Outcome {
    visit(Setup::phone(), async |visit| {
        let form = at_files(visit, "no").await?;
        let folder = SampleFiles::new()?;
        let chat = "29/11/26 21.04 - Budi: penanda-percakapan\n";
        let chat = folder.put("Chat.txt", chat.as_bytes())?;
        let bitmap = folder.put("gambar.bmp", &sample_files::bitmap())?;
        let whole = sample_files::png(80, 60)?;
        let cut = folder.put("gambar.png", &whole[..whole.len() - 14])?;
        let sound = [&b"caff\0\x01\0\0desc"[..], &[7; 300]].concat();
        let sound = folder.put("suara.bin", &sound)?;
        choose(visit, &[&chat, &bitmap, &cut, &sound]).await?;
        says(visit, 1, "Baca dulu isinya.").await?;
        says(visit, 2, CLEANED).await?;
        says(visit, 3, CUT).await?;
        says(visit, 4, AS_IT_IS).await?;
        visit.click(".evidence li:nth-child(1) summary").await?;
        page_says(visit, "penanda-percakapan").await?;
        visit
            .click(".evidence li:nth-child(1) [data-action=add]")
            .await?;
        says(visit, 1, AS_IT_IS).await?;
        let reference = send(&form).await?;
        page_says(visit, ARRIVED).await?;
        let files = saved(visit, &reference)?;
        ensure!(files.len() == 4, "{} files", files.len());
        ensure!(files[0].starts_with(b"29/11/26"));
        ensure!(size_of(&files[1])? == (4, 2) && size_of(&files[2])? == (80, 60));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_large_photo_is_measured_after_it_became_smaller_and_refused_files_take_no_room()
-> Outcome {
    visit(Setup::phone(), async |visit| {
        let form = at_files(visit, "no").await?;
        let folder = SampleFiles::new()?;
        let mut photo = sample_files::png(4000, 3000)?;
        photo.resize(12_000_000, 0);
        let photo = folder.put("foto.png", &photo)?;
        let large = folder.put("besar.pdf", &sample_files::pdf(10 * 1024 * 1024 + 1))?;
        let small = folder.put("surat.pdf", &sample_files::pdf(3000))?;
        let chosen = [
            &large, &large, &large, &photo, &small, &small, &small, &small, &small,
        ];
        choose(visit, &chosen.map(std::path::PathBuf::as_path)).await?;
        for place in 1..=3 {
            says(visit, place, E2).await?;
        }
        says(visit, 4, CLEANED).await?;
        for place in 5..=8 {
            says(visit, place, AS_IT_IS).await?;
        }
        says(visit, 9, "Sudah ada 5 berkas, jadi yang ini tidak ikut.").await?;
        let reference = send(&form).await?;
        page_says(visit, ARRIVED).await?;
        let files = saved(visit, &reference)?;
        ensure!(files.len() == 5, "{} files", files.len());
        ensure!(
            size_of(&files[0])? == (3265, 2449),
            "{:?}",
            size_of(&files[0])?
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_size_on_paper_makes_no_picture_smaller() -> Outcome {
    visit(Setup::phone(), async |visit| {
        let form = at_files(visit, "no").await?;
        let folder = SampleFiles::new()?;
        let photo = sample_files::dense_photo(visit).await?;
        let photo = folder.put("foto.jpg", &photo)?;
        choose(visit, &[&photo]).await?;
        says(visit, 1, CLEANED).await?;
        let reference = send(&form).await?;
        page_says(visit, ARRIVED).await?;
        let size = size_of(&saved(visit, &reference)?[0])?;
        ensure!(size == (120, 80), "{size:?}");
        Ok(())
    })
    .await
}

const CHAT: &[u8] = b"29/11/26 21.04 - Budi: penanda-percakapan\n";

#[tokio::test]
async fn of_an_exported_chat_goes_what_the_person_ticks_and_nothing_else() -> Outcome {
    visit(Setup::phone(), async |visit| {
        let form = at_files(visit, "no").await?;
        let folder = SampleFiles::new()?;
        let photo = sample_files::photo(visit).await?;
        let picture = sample_files::png(80, 60)?;
        let chat = sample_files::archive(&[
            ("_chat.txt", CHAT, true),
            ("IMG-1.jpg", &photo, false),
            ("IMG-2.PNG", &picture, true),
            ("VID-3.mp4", b"a film", false),
        ])?;
        let whole = folder.put("Chat.zip", &chat)?;
        let cut = folder.put("cut.zip", &chat[..chat.len() - 9])?;
        let other = sample_files::archive(&[("foto.exe", b"MZ", false)])?;
        let other = folder.put("foto.zip", &other)?;
        choose(visit, &[&whole, &cut, &other]).await?;
        says(visit, 1, "Centang foto").await?;
        for place in [2, 3] {
            says(visit, place, "pilih ekspor tanpa media").await?;
        }
        says(visit, 4, "Baca dulu isinya.").await?;
        let ticks = "document.querySelectorAll('.archive-picture input').length";
        ensure!(visit.value::<usize>(ticks).await? == 2, "a film is offered");
        for place in [1, 2] {
            visit
                .click(&format!(".archive-picture:nth-child({place}) label"))
                .await?;
            says(visit, 4 + place, CLEANED).await?;
        }
        visit.click(".archive-picture:nth-child(1) label").await?;
        visit
            .until("document.querySelectorAll('.evidence-file').length === 5")
            .await?;
        visit
            .click(".evidence li:nth-child(4) [data-action=add]")
            .await?;
        says(visit, 4, AS_IT_IS).await?;
        let reference = send(&form).await?;
        page_says(visit, ARRIVED).await?;
        let files = saved(visit, &reference)?;
        ensure!(
            files.len() == 2 && files[0] == CHAT,
            "{} files",
            files.len()
        );
        ensure!(size_of(&files[1])? == (80, 60));
        Ok(())
    })
    .await
}

/// Archives with changed bytes, cut off, and with sizes that are not so: each is opened or refused,
/// and gives no more than it says.
#[tokio::test]
async fn no_archive_is_too_odd() -> Outcome {
    visit(Setup::phone(), async |visit| {
        at_files(visit, "no").await?;
        let folder = SampleFiles::new()?;
        let archive = sample_files::archive(&[
            ("_chat.txt", CHAT, true),
            ("IMG-1.jpg", b"\xFF\xD8\xFF", false),
        ])?;
        let broken = folder.put("a.zip", &archive[..40])?;
        choose(visit, &[&broken]).await?;
        says(visit, 1, "pilih ekspor tanpa media").await?;
        let tried: Vec<usize> = visit
            .value(&format!(
                "(async () => {{
                    const whole = Uint8Array.from({archive:?});
                    let seed = 7, opened = 0, refused = 0, odd = 0;
                    const below = most => (seed = seed * 48271 % 2147483647) % most;
                    for (let round = 0; round < 1500; round++) {{
                        const bytes = whole.slice(0, round % 5 ? whole.length : below(whole.length));
                        for (let change = 0; change < 1 + round % 4 && bytes.length; change++) {{
                            bytes[below(bytes.length)] = [0, 1, 255, below(256)][below(4)];
                        }}
                        try {{
                            for (const entry of await openArchive(new Blob([bytes]))) {{
                                const content = await entry.open();
                                if (content.size > 100 * bytes.length) odd++;
                            }}
                            opened++;
                        }} catch (error) {{
                            error instanceof Error ? refused++ : odd++;
                        }}
                    }}
                    // More entries than are read, and a size that no phone unpacks.
                    for (const [at, value] of [[10, 0xFF], [12, 0xFF]]) {{
                        const bytes = whole.slice();
                        bytes[bytes.length - 22 + at + 1] = value;
                        await openArchive(new Blob([bytes])).then(() => odd++, () => refused++);
                    }}
                    return [opened, refused, odd];
                }})()"
            ))
            .await?;
        ensure!(tried[0] > 100 && tried[1] > 100 && tried[2] == 0, "{tried:?}");
        Ok(())
    })
    .await
}
