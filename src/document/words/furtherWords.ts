import type { SectionName } from '../model/postmortem.ts'
import type { ColumnName } from './columnWords.ts'

/** Section titles in further languages: pl, cs, uk, tr, fi, ca, id, vi, ko. */
export const furtherSections: Readonly<Partial<Record<SectionName, readonly string[]>>> = {
  five_whys: [
    'pięć dlaczego | 5 dlaczego | pětkrát proč | 5x proč | 5 proč | п’ять чому | 5 чому | 5 neden | beş neden',
    'viisi miksi | cinc perquès | 5 mengapa | 5 tại sao | 5 whys 분석 | 5가지 이유 | 다섯 번의 왜',
  ],
  went_well: [
    'co poszło dobrze | co zadziałało | co se povedlo | co fungovalo | що спрацювало | що пройшло добре',
    'iyi giden | neler iyi gitti | ne iyi gitti | mikä meni hyvin | mikä toimi | què va anar bé | yang berjalan baik',
    'apa yang berjalan baik | điều tốt | những gì đã làm tốt | 잘된 점 | 잘한 점 | 잘 된 것',
  ],
  lucky: [
    'mieliśmy szczęście | gdzie mieliśmy szczęście | měli jsme štěstí | нам пощастило | şanslı olduğumuz | hyvä tuuri',
    'kävi tuuri | vam tenir sort | keberuntungan | beruntung | may mắn | 운이 좋았던 점 | 운이 좋았던',
  ],
  went_wrong: [
    'co poszło źle | co nie zadziałało | co można poprawić | co se nepovedlo | co zlepšit | що пішло не так',
    'що можна покращити | kötü giden | neler kötü gitti | ne yanlış gitti | mikä meni huonosti | mikä ei toiminut',
    'què va anar malament | yang tidak berjalan baik | apa yang salah | điều chưa tốt | điều gì đã sai',
    '못한 점 | 잘못된 점 | 아쉬운 점 | 개선할 점 | 개선점 | 잘 안된 점',
  ],
  action_items: [
    'działania | plan działań | działania naprawcze | działania korygujące | zadania | następne kroki | rekomendacje',
    'nápravná opatření | opatření | akční kroky | další kroky | úkoly | doporučení | план дій | дії | завдання',
    'коригувальні дії | наступні кроки | рекомендації | заходи | aksiyonlar | aksiyon maddeleri | eylem planı',
    'yapılacaklar | sonraki adımlar | alınacak önlemler | iyileştirmeler | toimenpiteet | jatkotoimenpiteet',
    'korjaavat toimenpiteet | seuraavat askeleet | accions | accions correctives | propers passos | pla d’acció',
    'tindakan | tindak lanjut | rencana aksi | langkah selanjutnya | langkah perbaikan | hành động',
    'hành động khắc phục | các bước tiếp theo | biện pháp khắc phục | kế hoạch hành động',
    '조치 사항 | 조치사항 | 액션 아이템 | 액션아이템 | 후속 조치 | 후속조치 | 재발 방지 | 재발방지 | 개선 사항 | 개선사항 | 향후 계획 | 다음 단계 | 할 일 | 개선 방안 | 개선방안 | 개선 과제 | 예방 조치',
    'pencegahan | rencana perbaikan | perbaikan cepat | biện pháp phòng ngừa | önleyici faaliyetler | öneriler | prevence | navrhované řešení | navrhovaná řešení | kolejne kroki | önlemler | 조치 계획',
  ],
  timeline: [
    'oś czasu | chronologia | przebieg | przebieg zdarzeń | časová osa | průběh | průběh události | хронологія',
    'перебіг подій | zaman çizelgesi | zaman akışı | olay akışı | aikajana | tapahtumien kulku | línia de temps',
    'cronologia | linimasa | kronologi | kronologi kejadian | dòng thời gian | diễn biến | 타임라인 | 시간순 | 경과 | 진행 경과 | 발생 경과 | 처리 과정 | 대응 과정 | lini masa',
  ],
  lessons: [
    'wnioski i rekomendacje | wnioski | wyciągnięte wnioski | czego się nauczyliśmy | poučení | ponaučení | co jsme se naučili',
    'висновки | уроки | чого ми навчилися | çıkarılan dersler | öğrenilen dersler | dersler | opit | mitä opimme',
    'lliçons apreses | lliçons | pelajaran | pembelajaran | bài học | bài học kinh nghiệm | 교훈 | 배운 점 | 배운점 | 시사점 | 회고 | 느낀 점',
  ],
  contributing_factors: [
    'czynniki przyczyniające się | czynniki sprzyjające | přispívající faktory | супутні фактори | чинники',
    'katkıda bulunan faktörler | etkileyen faktörler | myötävaikuttavat tekijät | factors contribuents',
    'faktor pendukung | faktor penyebab | yếu tố góp phần | 기여 요인 | 기여요인',
  ],
  root_cause: [
    'przyczyna | przyczyny | przyczyna źródłowa | główna przyczyna | analiza przyczyn | příčina | příčiny',
    'kořenová příčina | hlavní příčina | причина | першопричина | коренева причина | причини | kök neden',
    'kök sebep | neden | sebep | kök neden analizi | juurisyy | perimmäinen syy | syy | syyt | causa arrel | causa',
    'akar masalah | penyebab | akar penyebab | nguyên nhân | nguyên nhân gốc | nguyên nhân gốc rễ',
    '근본 원인 | 근본원인 | 원인 분석 | 원인분석 | 원인 | 장애 원인',
  ],
  impact: [
    'wpływ | skutki | zakres | zasięg | dopad | dopady | dopad na uživatele | вплив | наслідки | etki | etkisi | etkiler',
    'etkilenen | vaikutus | vaikutukset | impacte | afectació | dampak | ảnh hưởng | tác động | mức độ ảnh hưởng',
    '영향 | 영향 범위 | 영향도 | 피해 범위 | 영향 받은',
  ],
  summary: [
    'podsumowanie | streszczenie | opis incydentu | co się stało | shrnutí | souhrn | co se stalo | підсумок',
    'короткий опис | опис інциденту | що сталося | özet | ne oldu | olay özeti | yhteenveto | tiivistelmä',
    'mitä tapahtui | resum | què va passar | ringkasan | rangkuman | apa yang terjadi | tóm tắt | tổng quan',
    '장애 현상 | điều gì đã xảy ra | 요약 | 장애 내용 | 개요 | 장애 개요 | 사건 개요 | 무슨 일이 | 무슨 일이 있었나',
  ],
  detection: [
    'wykrycie | detekce | zjištění | виявлення | tespit | havaitseminen | detecció | deteksi | phát hiện | 탐지 | 감지 | 인지',
  ],
  resolution: [
    'rozwiązanie | naprawa | łagodzenie | řešení | oprava | obnova | вирішення | усунення | відновлення | çözüm',
    'kurtarma | ratkaisu | korjaus | palautuminen | resolució | solució | penyelesaian | pemulihan | solusi',
    'khắc phục | giải pháp | khôi phục | 해결 | 복구 | 해결 방법 | 완화',
  ],
  response: [
    'podjęte działania | provedená opatření | reakcja | reakce | реагування | müdahale | reagointi | resposta | respons | penanganan | phản ứng | xử lý | 대응',
  ],
  participants: [
    'uczestnicy | účastníci | учасники | katılımcılar | osallistujat | participants | peserta | người tham gia | 참여자 | 참석자 | 관련자',
  ],
  references: [
    'odnośniki | załączniki | materiały | odkazy | přílohy | посилання | додатки | referanslar | kaynaklar | liitteet',
    'lähteet | referències | referensi | lampiran | tham khảo | tài liệu tham khảo | 참고 | 참고 자료 | 관련 문서 | 부록',
  ],
  metadata: [
    'informacje o incydencie | údaje o incidentu | інформація про інцидент | olay bilgileri | 기본 정보 | 장애 정보',
  ],
}

/** Column titles and labels in the same languages. */
export const furtherColumns: Readonly<Partial<Record<ColumnName, readonly string[]>>> = {
  due: [
    'termin | do kiedy | data realizacji | termín | do kdy | термін | строк | дедлайн | son tarih | bitiş tarihi',
    'hedef tarih | määräaika | eräpäivä | termini | data límit | tenggat | tenggat waktu | batas waktu | hạn',
    'thời hạn | hạn chót | ngày hoàn thành | 기한 | 마감 | 마감일 | 완료 예정 | 완료예정일 | 예정일 | 목표일',
  ],
  owner: [
    'właściciel | odpowiedzialny | odpowiedzialna | osoba odpowiedzialna | kto | vlastník | zodpovědný | odpovědný',
    'zodpovídá | řešitel | kdo | відповідальний | виконавець | власник | хто | sorumlu | sahibi | atanan | kim',
    'vastuuhenkilö | vastuu | omistaja | kuka | encarregat | penanggung jawab | pemilik | pic | người phụ trách',
    'phụ trách | người chịu trách nhiệm | 담당 | 담당자 | 책임자 | 담당 팀 | 담당팀',
  ],
  status: [
    'stan | stav | статус | стан | durum | tila | tilanne | estat | keadaan | trạng thái | tình trạng | 상태 | 진행 상태 | 진행상태 | 진행 상황',
  ],
  ticket: [
    'zgłoszenie | zadanie w jira | tiket | odkaz | посилання | talep | tiketti | linkki | enllaç | tautan | liên kết | 티켓 | 이슈 | 링크',
  ],
  priority: [
    'priorytet | priorita | пріоритет | öncelik | prioriteetti | prioritat | prioritas | độ ưu tiên | mức ưu tiên | ưu tiên | 우선순위 | 중요도',
  ],
  type: [
    'rodzaj | kategoria | druh | тип | категорія | tür | kategori | tyyppi | luokka | tipus | jenis | loại | 유형 | 구분 | 분류',
  ],
  question: [
    'pytanie | dlaczego | otázka | proč | питання | чому | soru | neden | kysymys | miksi | pregunta | mengapa | câu hỏi | tại sao | 질문 | 왜',
  ],
  answer: ['odpowiedź | odpověď | відповідь | cevap | yanıt | vastaus | jawaban | trả lời | 답변 | 답'],
  factor: ['czynnik | faktor | чинник | faktör | tekijä | yếu tố | 요인'],
  time: [
    'czas | godzina | data i godzina | čas | datum a čas | час | дата і час | saat | zaman | tarih/saat | aika | kello',
    'kellonaika | hora | waktu | jam | thời gian | thời điểm | giờ | 시간 | 시각 | 일시 | 발생 시각',
  ],
  date: ['data | tarih | päivä | päivämäärä | tanggal | ngày | 날짜 | 일자'],
  action: [
    'działanie | zadanie | czynność | krok | akce | úkol | opatření | дія | завдання | захід | aksiyon | eylem | görev',
    'önlem | yapılacak | toimenpide | tehtävä | acció | tasca | tindakan | tugas | hành động | công việc | biện pháp',
    '조치 | 조치 사항 | 조치사항 | 작업 | 할 일 | 액션 | 액션 아이템 | 개선 사항 | 대책',
  ],
  event: [
    'zdarzenie | opis | co się stało | událost | popis | подія | опис | olay | açıklama | tapahtuma | kuvaus',
    'esdeveniment | descripció | kejadian | peristiwa | deskripsi | keterangan | sự kiện | mô tả | 내용 | 이벤트 | 사건 | 설명 | 상황',
  ],
}
